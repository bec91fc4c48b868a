// SPDX-License-Identifier: MIT
#include "validate/shapes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "load/table_declaration.hpp"

namespace muster::validate {
namespace {

model::Dataset made(Shape shape, std::size_t many = 5000) {
  return make_dataset(load::host_tables(), "dental", shape, many);
}

TEST(Shapes, EveryColumnOfEveryTableIsFilledToItsRows) {
  for (const NamedShape& each : shapes()) {
    model::Dataset dataset = made(each.shape);
    EXPECT_EQ(dataset.tables.size(), load::host_tables().size());
    for (const auto& [name, table] : dataset.tables)
      for (const model::Column& column : table.columns) {
        std::size_t cells = column.numbers.size() + column.texts.size() + column.dates.size();
        EXPECT_EQ(cells, table.row_count())
            << each.name << ": " << name << "." << column.schema.name;
        EXPECT_EQ(column.status.size(), table.row_count());
      }
  }
}

TEST(Shapes, HaveTheRowsThatTheirNamesSay) {
  EXPECT_EQ(made(Shape::empty).tables.at("staff").row_count(), 0U);
  EXPECT_EQ(made(Shape::one_row).tables.at("staff").row_count(), 1U);
  auto many = made(Shape::million_rows);
  EXPECT_EQ(std::count_if(many.tables.begin(), many.tables.end(),
                          [](const auto& each) { return each.second.row_count() == 5000; }),
            1);
}

TEST(Shapes, UnknownAndWithheldLeaveNoNumberKnown) {
  for (Shape shape : {Shape::unknown, Shape::withheld}) {
    model::Dataset dataset = made(shape);
    const model::Column& fte = *dataset.tables.at("staff").find("fte");
    EXPECT_TRUE(std::none_of(fte.status.begin(), fte.status.end(),
                             [](model::Status status) { return status == model::Status::known; }));
  }
}

TEST(Shapes, NumbersKeepToTheLimitsOfTheirColumns) {
  for (Shape shape : {Shape::zeros, Shape::odd_names}) {
    model::Dataset dataset = made(shape);
    for (const auto& [name, table] : dataset.tables)
      for (const model::Column& column : table.columns)
        for (double number : column.numbers) {
          EXPECT_GE(number, column.schema.minimum.value_or(number)) << name;
          EXPECT_LE(number, column.schema.maximum.value_or(number)) << name;
        }
  }
}

TEST(Shapes, OnlyAFifthOfAMillionRowsIsTheSectors) {
  model::Dataset dataset = made(Shape::million_rows);
  for (const auto& [name, table] : dataset.tables) {
    if (table.row_count() != 5000) continue;
    const model::Column* sector = table.find("sector");
    if (sector == nullptr) continue;
    auto own = std::count_if(sector->texts.begin(), sector->texts.end(), [&](std::uint32_t text) {
      return dataset.texts.at(text) == "dental";
    });
    EXPECT_EQ(own, 1000);
  }
}

}  // namespace
}  // namespace muster::validate
