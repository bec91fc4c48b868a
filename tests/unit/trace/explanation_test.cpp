// SPDX-License-Identifier: MIT
#include "trace/explanation.hpp"

#include <gmock/gmock.h>

namespace muster::trace {
namespace {

using model::Figure;
using model::Status;
using testing::ElementsAre;

model::ColumnSchema number_column(const char* name, Unit unit, model::Kind kind) {
  model::ColumnSchema made;
  made.name = name;
  made.type = model::Type::number;
  made.unit = unit;
  made.kind = kind;
  return made;
}

/// An edition with the table staff: 100.5, unknown, withheld.
struct Sample {
  explicit Sample(const std::string& id) {
    dataset.edition.id = id;
    dataset.audience = model::Audience::restricted;
    model::Table& table = dataset.tables["staff"];
    table.schema.name = "staff";
    table.file = "staff.csv";
    table.lines = {2, 3, 5};
    model::Column profession, fte, share;
    profession.schema.name = "profession";
    profession.schema.key = true;
    fte.schema = number_column("fte", Unit::wte, model::Kind::person_fte);
    share.schema = number_column("share", Unit::percent, model::Kind::rate);
    for (const char* name : {"Nurses", "Doctors", "Porters"}) {
      profession.status.push_back(Status::known);
      profession.texts.push_back(dataset.texts.intern(name));
    }
    fte.status = {Status::known, Status::unknown, Status::withheld};
    fte.numbers = {100.5, 0, 0};
    share.status = {Status::known, Status::known, Status::rounded};
    share.numbers = {0.1085, 0.2, 0.3};
    table.columns = {profession, fte, share};
    findings.sectors.resize(1);
    findings.sectors[0].id = "acute";
  }

  Figure& figure(const std::string& id, double value, const char* formula) {
    Figure made;
    made.id = id;
    made.value = value;
    made.unit = Unit::wte;
    made.formula = formula;
    made.subject = id.ends_with(".total") ? "" : "one";
    auto& figures = (id.starts_with("all.") ? findings.all : findings.sectors[0]).figures;
    figures.push_back(made);
    return figures.back();
  }

  model::Dataset dataset;
  model::Findings findings;
};

std::vector<std::string> cells(const Explanation& one) {
  std::vector<std::string> printed;
  for (const TableUsed& input : one.inputs)
    for (const RowUsed& row : input.rows)
      for (const CellUsed& cell : row.cells)
        printed.push_back(input.edition + " " + input.file + ":" + std::to_string(row.line) + " " +
                          row.key + " " + cell.column + "=" + cell.text);
  return printed;
}

std::vector<std::string> ids(const std::vector<Explanation>& parts) {
  std::vector<std::string> all;
  for (const Explanation& part : parts) all.push_back(part.edition + " " + part.figure.id);
  return all;
}

FigureBook book(const Sample& now, const Sample* before = nullptr, compose::MadeFigures made = {}) {
  EditionFigures previous;
  if (before != nullptr) previous = {&before->dataset, &before->findings};
  return {{&now.dataset, &now.findings}, previous, std::move(made)};
}

TEST(Explain, ListsRowsAndTheCellsThatWereUsed) {
  Sample sample("e");
  sample.figure("acute.staff_in_post.nurses", 100.5, "").inputs = {{"staff", {0, 1}, {"fte"}}};
  auto one = explain(book(sample), "acute.staff_in_post.nurses");
  ASSERT_TRUE(one);
  EXPECT_EQ(one->printed, "101");
  EXPECT_STREQ(one->formula->title, "As given");
  EXPECT_THAT(cells(*one),
              ElementsAre("e staff.csv:2 nurses fte=100.5", "e staff.csv:3 doctors fte=[x]"));
  EXPECT_THAT(one->rounding, testing::HasSubstr("to a whole number"));
}

/// Lines count restricted rows too, rows do not.
TEST(Explain, ThePublicGetsTheNumberOfTheRowAndNoLine) {
  Sample sample("e");
  sample.figure("acute.x.y", 1, "").inputs = {{"staff", {2}, {"fte"}}};
  auto places = [&] {
    const RowUsed row = explain(book(sample), "acute.x.y")->inputs.at(0).rows.at(0);
    return std::pair(row.row, row.line);
  };
  EXPECT_EQ(places(), std::pair(3U, 5U));
  sample.dataset.audience = model::Audience::for_public;
  EXPECT_EQ(places(), std::pair(3U, 0U));
}

TEST(Explain, WhereNobodyNamesColumnsAllFiguresOfTheRowAreListed) {
  Sample sample("e");
  sample.figure("acute.x.y", 1, "dental.own").inputs = {{"staff", {2}, {}}};
  auto one = explain(book(sample), "acute.x.y");
  EXPECT_THAT(cells(*one),
              ElementsAre("e staff.csv:5 porters fte=[c]", "e staff.csv:5 porters share=30%"));
  EXPECT_EQ(one->formula, nullptr);
}

TEST(Explain, AWithheldFigureShowsNothingOfItsInputs) {
  Sample sample("e");
  Figure& hidden = sample.figure("acute.leavers.nurses", 0, "");
  hidden.status = Status::withheld;
  hidden.inputs = {{"staff", {0}, {"fte"}}};
  hidden.parts = {"acute.leavers.nurses"};
  auto one = explain(book(sample), "acute.leavers.nurses");
  EXPECT_EQ(one->printed, "[c]");
  EXPECT_TRUE(one->inputs.empty() && one->parts.empty());
  EXPECT_TRUE(one->figure.inputs.empty() && one->figure.parts.empty());
}

TEST(Explain, ASectorsTotalIsMadeOfItsFigures) {
  Sample sample("e");
  sample.figure("acute.gap.nurses", 1.4, "gap-model.gap");
  sample.figure("acute.gap.doctors", 1.4, "gap-model.gap");
  sample.figure("acute.gap.porters", 0, "gap-model.gap").status = Status::unknown;
  sample.figure("acute.gap.low.nurses", 9, "gap-model.gap");
  sample.figure("acute.gap.total", 2.8, "totals.sum");
  auto one = explain(book(sample), "acute.gap.total");
  EXPECT_THAT(ids(one->parts), ElementsAre("e acute.gap.nurses", "e acute.gap.doctors"));
  EXPECT_THAT(one->rounding, testing::HasSubstr("The printed parts add up to 2"));
}

TEST(Explain, AHostTotalLeadsToSectorsAndOn) {
  Sample sample("e");
  sample.figure("acute.gap.nurses", 2, "gap-model.gap");
  sample.figure("acute.gap.total", 2, "totals.sum");
  sample.figure("all.gap", 2, "totals.sum").parts = {"acute.gap.total"};
  auto one = explain(book(sample), "all.gap");
  ASSERT_EQ(one->parts.size(), 1U);
  EXPECT_THAT(ids(one->parts[0].parts), ElementsAre("e acute.gap.nurses"));
}

TEST(Explain, ACellOfATable) {
  Sample sample("e");
  auto one = explain(book(sample), "staff.share@nurses");
  ASSERT_TRUE(one);
  EXPECT_EQ(one->printed, "10.9%");
  EXPECT_THAT(cells(*one), ElementsAre("e staff.csv:2 nurses share=10.85%"));
  for (const char* id : {"staff.share@cooks", "staff.profession@nurses", "pay.share@nurses",
                         "staff@nurses", "@", "staff.@nurses", ""})
    EXPECT_FALSE(explain(book(sample), id)) << id;
}

TEST(Explain, WhatComposeMadeComesFromBothEditions) {
  Sample now("now"), before("before");
  now.figure("acute.gap.nurses", 3, "gap-model.gap").inputs = {{"staff", {0}, {"fte"}}};
  before.figure("acute.gap.nurses", 1, "gap-model.gap").inputs = {{"staff", {1}, {"fte"}}};
  Figure change;
  change.id = "changes.gap.acute.nurses.change";
  change.value = 2;
  change.formula = "gap-change.change";
  change.parts = {"acute.gap.nurses"};
  compose::MadeFigures made = {{change.id, {change, {}, {"acute.gap.nurses"}}}};
  auto one = explain(book(now, &before, made), change.id);
  ASSERT_TRUE(one);
  EXPECT_THAT(ids(one->parts), ElementsAre("now acute.gap.nurses", "before acute.gap.nurses"));
  EXPECT_THAT(cells(one->parts[1]), ElementsAre("before staff.csv:3 doctors fte=[x]"));
}

TEST(Explain, FiguresThatNameThemselvesEnd) {
  Sample sample("e");
  sample.figure("all.gap", 2, "totals.sum").parts = {"all.gap"};
  EXPECT_TRUE(explain(book(sample), "all.gap"));
}

}  // namespace
}  // namespace muster::trace
