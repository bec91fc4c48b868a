// SPDX-License-Identifier: MIT
// Findings one step beyond each limit: refused by name. At the limit: accepted.
#include "model/finding_limits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sectors/findings_json.hpp"
#include "sectors/findings_reader.hpp"
#include "support/source_path.hpp"

namespace muster::sectors {
namespace {

namespace limits = model::finding_limits;
using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

json figure(const std::string& id, const std::string& measure = "share", double value = 1) {
  return {{"id", id},          {"label", "Label"}, {"measure", measure}, {"subject", id},
          {"status", "known"}, {"value", value},   {"unit", "wte"}};
}

json sentence(const std::string& id, const json& parts) {
  return {{"type", "sentence"}, {"id", id}, {"parts", parts}};
}

json document(json figures, json gap) {
  return {
      {"findings", 1},
      {"figures", std::move(figures)},
      {"sections",
       {{{"id", "gap"}, {"title", "Gap"}, {"blocks", std::move(gap)}},
        {{"id", "retention"}, {"title", "Retention"}, {"blocks", {sentence("a", {"Nothing."})}}}}}};
}

json table(std::size_t columns, std::size_t rows, const std::string& cell = "x") {
  json made = {{"type", "table"}, {"id", "t"}, {"caption", "Caption"}, {"source", "Staff"}};
  made["columns"] = json::array();
  for (std::size_t i = 0; i < columns; ++i) made["columns"].push_back({{"title", "Column"}});
  made["rows"] = json::array();
  for (std::size_t i = 0; i < rows; ++i)
    made["rows"].push_back({{"cells", std::vector<std::string>(columns, cell)}});
  return made;
}

std::vector<std::string> reported(const std::string& bytes) {
  std::vector<std::string> all;
  for (const FindingsProblem& problem : read_findings(bytes, "acute", {}).problems)
    all.push_back(problem.where + ": " + problem.what);
  return all;
}

std::vector<std::string> reported(const json& findings) { return reported(findings.dump()); }

std::vector<std::string> problems_of_value(double value) {
  return reported(document({figure("a", "share", value)}, {sentence("a", {"x"})}));
}

TEST(FindingLimits, ATableHasAsManyColumnsAsAPageHasRoomFor) {
  EXPECT_THAT(reported(document({figure("a")}, {table(limits::columns, 2)})), IsEmpty());
  EXPECT_THAT(
      reported(document({figure("a")}, {table(limits::columns + 1, 1)})),
      testing::Contains("sections[0].blocks[0].columns: has 31 items, but at most 30 are allowed"));
}

TEST(FindingLimits, AWordHasALength) {
  const std::string longest(limits::word, 'w');
  EXPECT_THAT(reported(document({figure("a")}, {table(2, 1, longest + " " + longest)})), IsEmpty());
  EXPECT_THAT(
      reported(document({figure("a")}, {table(1, 1, longest + "w")})),
      ElementsAre("sections[0].blocks[0].rows[0].cells[0]: contains a word of over 200 letters"));
  EXPECT_THAT(reported(document({figure("a")}, {sentence("a", {longest + "w"})})),
              ElementsAre(HasSubstr("contains a word of over 200 letters")));
}

TEST(FindingLimits, ATitleHasALength) {
  json findings = document({figure("a")}, {sentence("a", {"x"})});
  std::string title;
  while (title.size() <= limits::title) title += "long ";
  findings["sections"][0]["title"] = title;
  EXPECT_THAT(reported(findings), ElementsAre("sections[0].title: is longer than 500 bytes"));
}

TEST(FindingLimits, AValueIsNotBeyondAnyColumn) {
  EXPECT_THAT(problems_of_value(1e36), IsEmpty());
  EXPECT_THAT(problems_of_value(1e37),
              ElementsAre("figures[0].value: is 1e+37, which is more than 1e+36 away from 0"));
  EXPECT_THAT(problems_of_value(-1e308), ElementsAre(HasSubstr("is -1e+308, which is more than")));
}

TEST(FindingLimits, WhatIsLeftOfASubtractionIsZero) {
  for (double value : {1e-13, -1e-20, 1e-320, 5e-324, -0.0}) {
    const json findings = document({figure("a", "share", value)}, {sentence("a", {"x"})});
    const double read = read_findings(findings.dump(), "acute", {}).figures.at(0).value;
    EXPECT_EQ(read, 0) << value;
    EXPECT_FALSE(std::signbit(read)) << value;
  }
  EXPECT_EQ(read_findings(document({figure("a", "share", 1e-9)}, {sentence("a", {"x"})}).dump(),
                          "acute", {})
                .figures.at(0)
                .value,
            1e-9);
}

TEST(FindingLimits, WhatIsAddedUpOverSectorsHasANumberOfItsOwn) {
  json figures = json::array();
  for (std::size_t i = 0; i < limits::summed_figures; ++i)
    figures.push_back(figure("n" + std::to_string(i), "gap"));
  EXPECT_THAT(reported(document(figures, {sentence("a", {"x"})})), IsEmpty());
  figures.push_back(figure("more", "gap"));
  EXPECT_THAT(
      reported(document(figures, {sentence("a", {"x"})})),
      ElementsAre(
          "figures: contain 1,001 of the measure 'gap', which is added up over sectors, but "
          "at most 1,000 are allowed"));
}

TEST(FindingLimits, InputsAreCountedOverAllFigures) {
  model::Dataset dataset;
  dataset.tables["staff"].schema.name = "staff";
  json figures = json::array();
  figures.push_back(figure("first"));
  figures[0]["inputs"] =
      json(std::vector<json>(limits::figure_inputs, {{"table", "staff"}, {"rows", json::array()}}));
  for (std::size_t i = 0; i <= limits::all_inputs / limits::figure_inputs; ++i) {
    figures.push_back(figure("n" + std::to_string(i)));
    figures.back()["inputs_of"] = 0;
  }
  const auto result =
      read_findings(document(figures, {sentence("a", {"x"})}).dump(), "acute", dataset);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].what, "name over 500,000 inputs between them");
}

TEST(FindingLimits, CellsAndTextAreCountedOverAllSections) {
  EXPECT_THAT(reported(document({figure("a")}, {table(30, 3334)})),
              ElementsAre("sections: contain over 100,000 cells of tables and points of charts"));
  json sentences = json::array();
  std::string text;
  while (text.size() < 9990) text += "word ";
  for (int i = 0; i < 421; ++i) sentences.push_back(sentence("s" + std::to_string(i), {text}));
  EXPECT_THAT(reported(document({figure("a")}, sentences)),
              ElementsAre("sections: contain over 4,194,304 bytes of text"));
}

TEST(FindingLimits, ANameIsOnceInAnObject) {
  std::string bytes = document({figure("a")}, {sentence("a", {"x"})}).dump();
  bytes.replace(bytes.find("\"value\""), 7, "\"value\":2,\"value\"");
  EXPECT_THAT(reported(bytes), ElementsAre("document: an object has the name 'value' twice"));
  EXPECT_THAT(reported(std::string(R"({"findings":1,"findings":1,"figures":[],"sections":[]})")),
              ElementsAre("document: an object has the name 'findings' twice"));
}

TEST(FindingLimits, AnObjectHasANumberOfNames) {
  json findings = document({figure("a")}, {sentence("a", {"x"})});
  for (std::size_t i = 0; i <= limits::members; ++i) findings["more" + std::to_string(i)] = 1;
  EXPECT_THAT(reported(findings), ElementsAre("document: an object has over 50 names"));
}

TEST(FindingLimits, AByteOrderMarkIsRefused) {
  EXPECT_THAT(reported("\xEF\xBB\xBF" + document({figure("a")}, {sentence("a", {"x"})}).dump()),
              ElementsAre("document: it begins with a byte order mark"));
}

/// The documented value of a limit: the number in the row that begins with its words.
std::string documented(const std::string& words) {
  std::ifstream file(test::source_path("plugins/sdk/findings.md"));
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("| " + words + " | ")) continue;
    const std::size_t from = words.size() + 5;
    return line.substr(from, line.find(" |", from) - from);
  }
  return "no row";
}

TEST(FindingLimits, AreDocumented) {
  const std::pair<const char*, std::size_t> all[] = {
      {"MiB of JSON", limits::bytes >> 20},
      {"levels of nesting", limits::depth},
      {"values", limits::values},
      {"lists and objects", limits::containers},
      {"names in one object", limits::members},
      {"figures", limits::figures},
      {"figures of one measure that the host adds up over sectors", limits::summed_figures},
      {"inputs of one figure", limits::figure_inputs},
      {"inputs of all figures", limits::all_inputs},
      {"bytes of a figure's id", limits::figure_id},
      {"decimals", limits::decimals},
      {"sections", limits::sections},
      {"blocks of one section", limits::blocks},
      {"parts of a sentence, items of a list, key figures", limits::parts},
      {"columns of a table", limits::columns},
      {"rows of a table", limits::rows},
      {"notes of a table", limits::notes},
      {"series of a chart", limits::series},
      {"points of a series", limits::points},
      {"cells of all tables and points of all charts", limits::cells},
      {"bytes of one text", limits::text},
      {"bytes of a title, caption or label", limits::title},
      {"letters of a word", limits::word},
      {"bytes of all texts in sections", limits::all_text}};
  for (const auto& [words, number] : all)
    EXPECT_EQ(documented(words), with_commas(number)) << words;
}

}  // namespace
}  // namespace muster::sectors
