// SPDX-License-Identifier: MIT
// One valid document, and what is said when one thing in it is changed.
#include "sectors/findings_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace muster::sectors {
namespace {

using nlohmann::json;
using testing::HasSubstr;

model::Dataset staff_of_three_rows() {
  model::Dataset dataset;
  model::Table staff;
  staff.schema.name = "staff";
  staff.lines = {2, 3, 4};
  dataset.tables.emplace("staff", std::move(staff));
  return dataset;
}

/// Figure 0: a gap in WTE; 1: an unknown number of vacancies; 2: a share.
const char* const valid = R"({
  "findings": 1,
  "figures": [
    {"id": "gap.adult_nurses", "label": "Estimated gap, Adult Nurses", "measure": "gap",
     "subject": "Adult Nurses", "status": "known", "value": -909.3, "unit": "wte", "decimals": 0,
     "sign": true, "formula": "gap-model.gap", "inputs": [{"table": "staff", "rows": [0, 2]}]},
    {"id": "vacancies.gps", "label": "Vacancies, GPs", "measure": "vacancies", "subject": "GPs",
     "status": "unknown", "unit": "wte", "flagged": true},
    {"id": "reason.relocation", "label": "Relocation", "measure": "reason_share",
     "status": "known", "value": 0.216, "unit": "percent"}
  ],
  "sections": [
    {"id": "gap", "title": "Workforce gap", "blocks": [
      {"type": "sentence", "id": "lead", "parts": ["The largest gap is ", {"figure": 0}, " WTE."]},
      {"type": "list", "id": "points", "items": [["Text ", {"figure": 1}]]},
      {"type": "key_figures", "id": "key",
       "items": [{"figure": 0, "label": "Estimated gap by 2028", "note": "WTE"}]},
      {"type": "table", "id": "workforce_gap", "caption": "Gap", "source": "Staff", "synthetic": true,
       "columns": [{"title": "Profession", "row_header": true}, {"title": "Gap", "unit": "wte"}],
       "rows": [{"cells": ["Adult Nurses", {"figure": 0}], "notes": [0], "total": false}],
       "notes": ["No vacancy data is available."]},
      {"type": "chart", "id": "gaps", "kind": "diverging-bars", "caption": "Gaps",
       "alternative": "One bar", "unit": "wte",
       "series": [{"title": "Gap", "points": [{"label": "Adult Nurses", "figure": 0}]}]}
    ]},
    {"id": "retention", "title": "Retention", "blocks": [
      {"type": "sentence", "id": "lead", "parts": ["Nothing."]},
      {"type": "chart", "id": "reasons", "kind": "stacked-share", "caption": "Reasons",
       "alternative": "Shares", "unit": "percent",
       "series": [{"title": "Share", "points": [{"label": "Relocation", "figure": 2}]}]}
    ]}
  ]
})";

FindingsResult read(const json& document) {
  return read_findings(document.dump(), "acute", staff_of_three_rows());
}

std::vector<std::string> reported(const FindingsResult& result) {
  std::vector<std::string> all;
  for (const FindingsProblem& problem : result.problems)
    all.push_back(problem.where + ": " + problem.what);
  return all;
}

TEST(FindingsReader, ValidDocumentHasNoProblems) {
  EXPECT_THAT(reported(read(json::parse(valid))), testing::IsEmpty());
}

TEST(FindingsReader, FigureIsReadWhole) {
  model::Figure figure = read(json::parse(valid)).figures.at(0);
  EXPECT_EQ(figure.id, "acute.gap.adult_nurses");
  EXPECT_EQ(figure.subject, "Adult Nurses");
  EXPECT_EQ(figure.value, -909.3);
  EXPECT_EQ(figure.status, model::Status::known);
  EXPECT_EQ(figure.unit, Unit::wte);
  EXPECT_EQ(figure.decimals, 0);
  EXPECT_TRUE(figure.always_sign);
  EXPECT_FALSE(figure.flagged);
  EXPECT_EQ(figure.formula, "gap-model.gap");
  EXPECT_THAT(figure.inputs.at(0).rows, testing::ElementsAre(0, 2));
}

TEST(FindingsReader, FigureMayHaveTheInputsOfAnEarlierOne) {
  json document = json::parse(valid);
  document["figures"][2]["inputs_of"] = 0;
  const FindingsResult result = read(document);
  EXPECT_THAT(reported(result), testing::IsEmpty());
  ASSERT_EQ(result.figures[2].inputs.size(), 1U);
  EXPECT_THAT(result.figures[2].inputs[0].rows, testing::ElementsAre(0, 2));
}

TEST(FindingsReader, InputsOfALaterFigureOrWithOwnOnesAreRefused) {
  json document = json::parse(valid);
  document["figures"][0]["inputs_of"] = 1;
  document["figures"][1]["inputs_of"] = 1;
  EXPECT_THAT(reported(read(document)),
              testing::ElementsAre(HasSubstr("cannot be used together with inputs"),
                                   HasSubstr("is not an earlier figure"),
                                   HasSubstr("is not an earlier figure")));
}

TEST(FindingsReader, UnknownFigureHasNoValue) {
  model::Figure figure = read(json::parse(valid)).figures.at(1);
  EXPECT_EQ(figure.status, model::Status::unknown);
  EXPECT_EQ(figure.value, 0);
  EXPECT_EQ(figure.decimals, -1);
  EXPECT_TRUE(figure.flagged);
}

TEST(FindingsReader, BlocksKeepTheirOrderAndContent) {
  FindingsResult result = read(json::parse(valid));
  ASSERT_EQ(result.sections.size(), 2U);
  const auto& blocks = result.sections[0].blocks;
  ASSERT_EQ(blocks.size(), 5U);
  const auto& sentence = std::get<model::FindingSentence>(blocks[0]);
  EXPECT_EQ(std::get<std::string>(sentence.parts.at(0)), "The largest gap is ");
  EXPECT_EQ(std::get<model::FigureIndex>(sentence.parts.at(1)), 0U);
  EXPECT_EQ(std::get<model::FindingKeyFigures>(blocks[2]).items.at(0).note, "WTE");
  const auto& table = std::get<model::FindingTable>(blocks[3]);
  EXPECT_TRUE(table.synthetic);
  EXPECT_TRUE(table.columns.at(0).row_header);
  EXPECT_THAT(table.rows.at(0).notes, testing::ElementsAre(0));
  EXPECT_EQ(std::get<model::FindingChart>(blocks[4]).series.at(0).points.at(0).label,
            "Adult Nurses");
}

TEST(FindingsReader, HeadlineBarsAndTheWordsOfCardsAreOptional) {
  FindingsResult plain = read(json::parse(valid));
  EXPECT_EQ(plain.sections.at(0).headline, "");
  EXPECT_FALSE(std::get<model::FindingTable>(plain.sections[0].blocks[3]).columns.at(1).bars);
  json document = json::parse(valid);
  json& section = document["sections"][0];
  section["headline"] = "Adult nurses fall short";
  json& card = section["blocks"][2]["items"][0];
  card["comparison"] = "9% of staff in post";
  card["source"] = "Staff returns";
  card["icon"] = "user-md";
  section["blocks"][3]["columns"][1]["bars"] = true;
  FindingsResult full = read(document);
  EXPECT_THAT(reported(full), testing::IsEmpty());
  EXPECT_EQ(full.sections.at(0).headline, "Adult nurses fall short");
  const auto& item = std::get<model::FindingKeyFigures>(full.sections[0].blocks[2]).items.at(0);
  EXPECT_EQ(item.comparison, "9% of staff in post");
  EXPECT_EQ(item.source, "Staff returns");
  EXPECT_EQ(item.icon, "user-md");
  EXPECT_TRUE(std::get<model::FindingTable>(full.sections[0].blocks[3]).columns.at(1).bars);
  card["icon"] = "../User";
  EXPECT_THAT(reported(read(document)), testing::Not(testing::IsEmpty()));
}

/// The valid document with the value at `pointer` replaced (or, for null, removed).
struct Change {
  const char* name;
  const char* pointer;
  json value;
  const char* problem;
};

void PrintTo(const Change& change, std::ostream* out) { *out << change.name; }

class ChangedFindings : public testing::TestWithParam<Change> {};

TEST_P(ChangedFindings, IsReportedWithItsPlace) {
  json document = json::parse(valid);
  json::json_pointer at(GetParam().pointer);
  json& parent = document[at.parent_pointer()];
  if (GetParam().value.is_null() && parent.is_array())
    parent.erase(std::stoul(at.back()));
  else if (GetParam().value.is_null())
    parent.erase(at.back());
  else
    document[at] = GetParam().value;
  EXPECT_THAT(reported(read(document)), testing::Contains(GetParam().problem));
}

INSTANTIATE_TEST_SUITE_P(
    Figures, ChangedFindings,
    testing::Values(
        Change{"version", "/findings", 2, "findings: is not a whole number from 0 to 1"},
        Change{"no_figures", "/figures", nullptr, "figures: is missing"},
        Change{"no_id", "/figures/0/id", nullptr, "figures[0].id: is missing"},
        Change{"odd_id", "/figures/0/id", "Gap!",
               "figures[0].id: may have a-z, 0-9, _ and single dots between them only"},
        Change{"twin_id", "/figures/1/id", "gap.adult_nurses",
               "figures[1].id: is used twice: acute.gap.adult_nurses"},
        Change{"empty_label", "/figures/0/label", " ", "figures[0].label: is empty"},
        Change{"escape_in_label", "/figures/0/label", "\x1b[31m",
               "figures[0].label: contains a control character"},
        Change{"status", "/figures/0/status", "sure", "figures[0].status: is not a known status"},
        Change{"unit", "/figures/0/unit", "people", "figures[0].unit: is not a known unit"},
        Change{"no_value", "/figures/0/value", nullptr,
               "figures[0].value: is missing, although the status says that there is one"},
        Change{"value_of_unknown", "/figures/1/value", 3,
               "figures[1].value: is given, although the status says that there is none"},
        Change{"value_is_text", "/figures/0/value", "-909",
               "figures[0].value: is not a finite number"},
        Change{"decimals", "/figures/0/decimals", 9,
               "figures[0].decimals: is not a whole number from 0 to 6"},
        Change{"sign", "/figures/0/sign", 1, "figures[0].sign: is not true or false"},
        Change{"unknown_table", "/figures/0/inputs/0/table", "pay",
               "figures[0].inputs[0].table: is 'pay', which is not in the edition"},
        Change{"row_not_there", "/figures/0/inputs/0/rows/1", 3,
               "figures[0].inputs[0].rows: refer to a row that does not exist: 3"},
        Change{"rows_descend", "/figures/0/inputs/0/rows/0", 2,
               "figures[0].inputs[0].rows: are not in ascending order"},
        Change{"column_not_there", "/figures/0/inputs/0/columns", json::array({"pay"}),
               "figures[0].inputs[0].columns: refer to a column that does not exist: \"pay\""},
        Change{"misspelt_member", "/figures/0/flaged", true,
               "figures[0]: has the unknown member 'flaged'"},
        Change{"no_object", "/figures/0", 5, "figures[0]: is not an object"}),
    [](const auto& each) { return std::string(each.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Blocks, ChangedFindings,
    testing::Values(
        Change{"twin_section", "/sections/1/id", "gap", "sections[1].id: is used twice"},
        Change{"no_title", "/sections/0/title", nullptr, "sections[0].title: is missing"},
        Change{"unknown_type", "/sections/0/blocks/0/type", "video",
               "sections[0].blocks[0].type: is not a known type of block"},
        Change{"twin_block", "/sections/0/blocks/1/id", "lead",
               "sections[0].blocks[1].id: is used twice: lead"},
        Change{"twin_chart_in_sector", "/sections/1/blocks/1/id", "gaps",
               "sections[1].blocks[1].id: is used twice: gaps"},
        Change{"figure_index", "/sections/0/blocks/0/parts/1/figure", 3,
               "sections[0].blocks[0].parts[1].figure: is 3, but there are only 3 figures"},
        Change{"part_is_number", "/sections/0/blocks/0/parts/1", 5,
               "sections[0].blocks[0].parts[1]: is not an object"},
        Change{"empty_sentence", "/sections/0/blocks/0/parts", json::array(),
               "sections[0].blocks[0].parts: has no items"},
        Change{"list_item", "/sections/0/blocks/1/items/0", "words",
               "sections[0].blocks[1].items[0]: is not a list of texts and figures"},
        Change{"key_figure", "/sections/0/blocks/2/items/0/figure", nullptr,
               "sections[0].blocks[2].items[0].figure: is missing"},
        Change{"narrow_row", "/sections/0/blocks/3/rows/0/cells/1", nullptr,
               "sections[0].blocks[3].rows[0].cells: are 1, but the table has 2 columns"},
        Change{"cell_of_other_unit", "/sections/0/blocks/3/rows/0/cells/1/figure", 2,
               "sections[0].blocks[3].rows[0].cells: do not have the unit of column 1"},
        Change{"note_not_there", "/sections/0/blocks/3/rows/0/notes/0", 1,
               "sections[0].blocks[3].rows[0].notes: refer to a note that the table does not have"},
        Change{"column_unit", "/sections/0/blocks/3/columns/1/unit", "fte",
               "sections[0].blocks[3].columns[1].unit: is not a known unit"},
        Change{"chart_kind", "/sections/0/blocks/4/kind", "pie",
               "sections[0].blocks[4].kind: is not diverging-bars, stacked-share, stacked-bars, "
               "run-chart, tornado, fan, bridge, dumbbell, slope, population-pyramid, grouped-bars, "
               "heat-table or small-multiples"},
        Change{"detail", "/sections/0/blocks/3/detail", "appendix",
               "sections[0].blocks[3].detail: is 'appendix', but there is no detail of that name"},
        Change{"chart_unit", "/sections/0/blocks/4/unit", "posts",
               "sections[0].blocks[4].series: the point 'Adult Nurses' does not have the unit of "
               "the chart"},
        Change{"no_series", "/sections/0/blocks/4/series", json::array(),
               "sections[0].blocks[4].series: it has no series"},
        Change{"no_points", "/sections/0/blocks/4/series/0/points", json::array(),
               "sections[0].blocks[4].series: a series has no points"},
        Change{"share_over_whole", "/figures/2/value", 1.2,
               "sections[1].blocks[1].series: the shares add up to more than the whole"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(FindingsReader, EveryBlockMaySayWhereItIsPrinted) {
  json document = json::parse(valid);
  document["sections"][0]["blocks"][0]["detail"] = "annex";
  document["sections"][0]["blocks"][2]["detail"] = "omit";
  const FindingsResult result = read(document);
  ASSERT_TRUE(result.problems.empty()) << reported(result).front();
  const auto& blocks = result.sections[0].blocks;
  EXPECT_EQ(std::get<model::FindingSentence>(blocks[0]).detail, Detail::annex);
  EXPECT_EQ(std::get<model::FindingList>(blocks[1]).detail, Detail::unsaid);
  EXPECT_EQ(std::get<model::FindingKeyFigures>(blocks[2]).detail, Detail::omit);
}

TEST(FindingsReader, ReportsAllProblemsAtOnce) {
  json document = json::parse(valid);
  document["figures"][0]["unit"] = "people";
  document["figures"][1]["label"] = "";
  document["sections"][0]["blocks"][4]["caption"] = "";
  EXPECT_GE(read(document).problems.size(), 3U);
}

TEST(FindingsReader, SecondSummandOfOneSubjectIsReportedBecauseItWouldCountTwice) {
  json document = json::parse(valid);
  json twin = document["figures"][0];
  twin["id"] = "gap.again";
  document["figures"].push_back(twin);
  EXPECT_THAT(reported(read(document)),
              testing::ElementsAre("figures[3]: is a second figure for the measure 'gap' of 'Adult "
                                   "Nurses', which would be added up twice"));
}

TEST(FindingsReader, RunChartHasLinesOfOnePointOrOfAll) {
  json document = json::parse(valid);
  json point = {{"label", "April"}, {"figure", 0}};
  json& chart = document["sections"][0]["blocks"][4];
  chart["kind"] = "run-chart";
  chart["series"] =
      json::array({{{"title", "Leavers"}, {"points", json::array({point, point, point})}},
                   {{"title", "mean"}, {"points", json::array({point})}},
                   {{"title", "lower"}, {"points", json::array({point})}},
                   {{"title", "upper"}, {"points", json::array({point})}}});
  EXPECT_THAT(reported(read(document)), testing::IsEmpty());
  chart["series"][3]["points"].push_back(point);
  EXPECT_THAT(reported(read(document)),
              testing::ElementsAre("sections[0].blocks[4].series: the series 'upper' has neither "
                                   "one point nor as many as the first"));
}

TEST(FindingsReader, ATornadoHasTwoEndsForEachInputAndOneLine) {
  json document = json::parse(valid);
  const json point = {{"label", "Growth"}, {"figure", 0}};
  json& chart = document["sections"][0]["blocks"][4];
  chart["kind"] = "tornado";
  chart["series"] = json::array({{{"title", "low"}, {"points", json::array({point, point})}},
                                 {{"title", "high"}, {"points", json::array({point, point})}},
                                 {{"title", "central"}, {"points", json::array({point})}}});
  EXPECT_THAT(reported(read(document)), testing::IsEmpty());
  chart["series"][1]["points"].push_back(point);
  chart["series"][2]["points"].push_back(point);
  EXPECT_THAT(reported(read(document)),
              testing::ElementsAre(
                  HasSubstr("low and high of a tornado must have the same number of points"),
                  HasSubstr("central of a tornado must have one point")));
  chart["series"].erase(2);
  EXPECT_THAT(
      reported(read(document)),
      testing::ElementsAre(HasSubstr("a tornado must have the series low, high and central")));
}

TEST(FindingsReader, AFanHasAnOddNumberOfPercentilesOfOneLength) {
  json document = json::parse(valid);
  const json point = {{"label", "2023"}, {"figure", 0}};
  json& chart = document["sections"][0]["blocks"][4];
  chart["kind"] = "fan";
  const json series = {{"title", "5%"}, {"points", json::array({point, point})}};
  chart["series"] = json::array({series, series, series});
  EXPECT_THAT(reported(read(document)), testing::IsEmpty());
  chart["series"][1]["points"].push_back(point);
  EXPECT_THAT(reported(read(document)),
              testing::ElementsAre(
                  HasSubstr("each series of a fan must have as many points as the first")));
  const json estimate = {{"title", "estimate"}, {"points", json::array({point, point})}};
  chart["series"] = json::array({series, series, series, estimate});
  EXPECT_THAT(reported(read(document)), testing::IsEmpty());
  for (const json& wrong : {json::array({series, series}), json::array({series, series, estimate}),
                            json::array({series, series, series, series})}) {
    chart["series"] = wrong;
    EXPECT_THAT(reported(read(document)),
                testing::ElementsAre(HasSubstr("a fan must have an odd number of percentiles")));
  }
}

/// A run chart of three points with its three lines.
json run_chart_document() {
  json document = json::parse(valid);
  json point = {{"label", "April"}, {"figure", 0}};
  json& chart = document["sections"][0]["blocks"][4];
  chart["kind"] = "run-chart";
  chart["series"] = json::array({{{"title", "Leavers"}, {"points", json::array({point, point})}}});
  for (const char* line : {"mean", "lower", "upper"})
    chart["series"].push_back({{"title", line}, {"points", json::array({point})}});
  return document;
}

TEST(FindingsReader, RunChartMaySayWhatItsPointsAreAndComeTo) {
  json document = run_chart_document();
  json& chart = document["sections"][0]["blocks"][4];
  chart["series"][0]["points"][1]["mark"] = "concern";
  chart["variation"] = "concern-high";
  chart["assurance"] = "fail";
  json target = chart["series"][3];
  target["title"] = "target";
  chart["series"].push_back(target);
  auto found = read(document);
  EXPECT_THAT(reported(found), testing::IsEmpty());
  const auto& block = std::get<model::FindingChart>(found.sections.at(0).blocks.at(4));
  EXPECT_EQ(block.series[0].points[1].mark, PointMark::concern);
  EXPECT_EQ(block.variation, Variation::concern_high);
  EXPECT_EQ(block.assurance, Assurance::fail);
}

TEST(FindingsReader, RunChartKnowsNoOtherMarksReadingsOrLines) {
  for (const auto& [pointer, word, problem] :
       {std::tuple{"/series/0/points/0/mark", "red",
                   "mark: is 'red', but there is no mark of that name"},
        std::tuple{"/variation", "worse",
                   "variation: is 'worse', but there is no variation of that name"},
        std::tuple{"/assurance", "likely",
                   "assurance: is 'likely', but there is no assurance of that name"},
        std::tuple{"/series/3/title", "top", "a run-chart must have the measurements"},
        std::tuple{"/series/1/title", "target", "a run-chart must have the measurements"}}) {
    json document = run_chart_document();
    document["sections"][0]["blocks"][4][json::json_pointer(pointer)] = word;
    EXPECT_THAT(reported(read(document)), testing::ElementsAre(HasSubstr(problem))) << pointer;
  }
}

std::string only_problem(const std::string& bytes) {
  FindingsResult result = read_findings(bytes, "acute", staff_of_three_rows());
  return result.problems.size() == 1 ? result.problems[0].what : "not one problem";
}

TEST(FindingsReader, WhatIsNoJsonIsOneProblem) {
  EXPECT_EQ(only_problem(""), "nothing was written");
  EXPECT_THAT(only_problem("{"), HasSubstr("it is not JSON at byte"));
  EXPECT_THAT(only_problem("{\"a\":\"\xC3\x28\"}"), HasSubstr("it is not JSON at byte"));
  EXPECT_THAT(only_problem("{\"value\":NaN}"), HasSubstr("a figure that is not a number"));
  EXPECT_THAT(only_problem("{\"value\":1e999}"), HasSubstr("is too large"));
}

TEST(FindingsReader, LimitsAreKept) {
  EXPECT_EQ(only_problem(std::string(1000, '[') + std::string(1000, ']')),
            "it is nested too deeply");
  EXPECT_EQ(only_problem("{\"a\":\"" + std::string(10'001, 'x') + "\"}"),
            "a text is longer than 10,000 bytes");
  std::string many = "[";
  for (int i = 0; i < 500'001; ++i) many += "[],";
  EXPECT_EQ(only_problem(many + "0]"), "it contains over 500,000 lists and objects");
}

}  // namespace
}  // namespace muster::sectors
