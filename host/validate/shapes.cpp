// SPDX-License-Identifier: MIT
#include "validate/shapes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace muster::validate {

namespace {

using model::Column;
using model::ColumnSchema;
using model::Dataset;
using model::Status;
using model::Table;
using model::TableSchema;
using model::TextPool;

constexpr std::array all_shapes{
    NamedShape{Shape::empty, "tables without a row"},
    NamedShape{Shape::one_row, "one row per table"},
    NamedShape{Shape::unknown, "nothing known"},
    NamedShape{Shape::withheld, "everything withheld"},
    NamedShape{Shape::zeros, "zeros only"},
    NamedShape{Shape::odd_names, "names in other scripts"},
    NamedShape{Shape::million_rows, "a million rows"},
};

constexpr std::size_t some_rows = 240;
constexpr std::size_t professions = 20;
constexpr std::size_t months = 60;
constexpr std::int32_t days_a_month = 30;  // not real months: the dates only have to differ
constexpr Date baseline{19'266};           // 2022-10-01

constexpr std::array other_sectors{"other_one", "other_two", "other_three", "other_four"};

// Hebrew, combining marks, a joined emoji, all kinds of markup that muster reads, quotes, and a
// name that is a number. There are no control characters or direction overrides, because loading
// refuses them.
constexpr std::array odd_words{"אחיות",
                               "Ine\xCC\x81\xCC\x81s",
                               "👩🏽‍⚕️ team",
                               "<script>x</script>",
                               "{{title}} | *a*",
                               "\"Nurses\", band 5",
                               "42",
                               "'; --",
                               "Ÿ̈ÿ"};

/// What is needed to fill a table.
struct Filler {
  const std::string& sector;
  Shape shape;
  std::size_t rows;
  bool is_shared;  ///< whether rows of other sectors are between its rows
  TextPool& texts;
};

std::string profession(const Filler& filler, std::size_t row) {
  if (filler.shape == Shape::odd_names) return odd_words[row % odd_words.size()];
  return "Profession " + std::to_string(row % professions + 1);
}

/// The value in row `row` of a text column.
std::string word(const Filler& filler, const ColumnSchema& column, std::size_t row) {
  if (column.name == "sector")
    return filler.is_shared && row % 5 != 0 ? other_sectors[row % 5 - 1] : filler.sector;
  if (!column.allowed.empty()) return column.allowed[row % column.allowed.size()];
  return profession(filler, row / 5);
}

/// Whether values must be small. Growth is a quantity without a unit, and growth by a factor of a
/// hundred in five years would give figures that no sector has.
bool is_share(const ColumnSchema& column) {
  return column.kind == model::Kind::rate ||
         (column.kind == model::Kind::quantity && column.unit == Unit::none);
}

double number(const Filler& filler, const ColumnSchema& column, std::size_t row) {
  if (filler.shape == Shape::zeros) return std::max(0.0, column.minimum.value_or(0));
  double value = is_share(column) ? 0.1 : static_cast<double>(100 + row % 97);
  if (column.maximum) value = std::min(value, *column.maximum);
  if (column.minimum) value = std::max(value, *column.minimum);
  return value;
}

std::int32_t day(std::size_t row) {
  auto month = static_cast<std::int32_t>(row / 5 / professions % months);
  return baseline.days - month * days_a_month;
}

Status status(const Filler& filler) {
  if (filler.shape == Shape::unknown) return Status::unknown;
  return filler.shape == Shape::withheld ? Status::withheld : Status::known;
}

void fill_numbers(const Filler& filler, Column& column) {
  Status shown = status(filler);
  column.status.assign(filler.rows, shown);
  column.numbers.resize(filler.rows);
  if (shown != Status::known) return;
  for (std::size_t row = 0; row < filler.rows; ++row)
    column.numbers[row] = number(filler, column.schema, row);
}

Column filled(const Filler& filler, const ColumnSchema& schema) {
  Column column;
  column.schema = schema;
  if (schema.type == model::Type::number) {
    fill_numbers(filler, column);
    return column;
  }
  column.status.assign(filler.rows, Status::known);
  for (std::size_t row = 0; row < filler.rows; ++row) {
    if (schema.type == model::Type::date)
      column.dates.push_back(day(row));
    else
      column.texts.push_back(filler.texts.intern(word(filler, schema, row)));
  }
  return column;
}

/// In this table, a lever, its unit and its amount only make sense together. Rows that are made
/// cell by cell would make every sector decline, so it has no rows.
constexpr std::string_view without_rows = "scenarios";

std::size_t row_count(Shape shape, bool is_first, std::size_t many) {
  if (shape == Shape::empty) return 0;
  if (shape == Shape::one_row) return 1;
  return shape == Shape::million_rows && is_first ? many : some_rows;
}

Table make_table(const TableSchema& schema, const Filler& filler) {
  Table table;
  table.schema = schema;
  table.file = schema.name + ".csv";
  for (std::size_t row = 0; row < filler.rows; ++row)
    table.lines.push_back(static_cast<std::uint32_t>(row + 2));  // after the row of names
  for (const ColumnSchema& column : schema.columns) table.columns.push_back(filled(filler, column));
  return table;
}

}  // namespace

std::span<const NamedShape> shapes() { return all_shapes; }

Dataset make_dataset(const std::vector<TableSchema>& schemas, const std::string& sector,
                     Shape shape, std::size_t many) {
  Dataset dataset;
  dataset.edition.id = "validate";
  dataset.edition.baseline = baseline;
  dataset.edition.horizon_label = "2027";
  dataset.edition.location.file = "validate/edition.yaml";
  dataset.edition.sectors = {sector};
  for (const TableSchema& schema : schemas) {
    std::size_t rows = row_count(shape, dataset.tables.empty(), many);
    if (schema.name == without_rows) rows = 0;
    Filler filler{sector, shape, rows, shape == Shape::million_rows, dataset.texts};
    dataset.tables.emplace(schema.name, make_table(schema, filler));
  }
  return dataset;
}

}  // namespace muster::validate
