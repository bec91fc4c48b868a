// SPDX-License-Identifier: MIT
// Any bytes as the findings of a plugin. Promises: if no problem is reported, later stages may rely
// on every index, unit, number and text in them. Otherwise there are at most a thousand problems,
// each with a message.
#include <cmath>
#include <cstdint>
#include <set>
#include <string>

#include "fuzz/promise.hpp"
#include "model/finding_limits.hpp"
#include "sectors/findings_reader.hpp"

namespace {

using namespace muster;
namespace limits = model::finding_limits;
using fuzz::expect;

constexpr std::uint32_t rows = 3;

const model::Dataset& dataset() {
  static const model::Dataset one = [] {
    model::Dataset made;
    model::Table staff;
    staff.schema.name = "staff";
    for (const char* name : {"profession", "fte"}) {
      staff.columns.emplace_back();
      staff.columns.back().schema.name = name;
      staff.schema.columns.push_back(staff.columns.back().schema);
    }
    staff.lines = {2, 3, 4};
    made.tables.emplace("staff", std::move(staff));
    return made;
  }();
  return one;
}

/// The promises about what is read from one document.
class Promises {
 public:
  Promises(const sectors::FindingsResult& result, const std::string& input)
      : x_result(result), x_input(input) {}

  void check() {
    std::set<std::string> ids;
    for (const model::Figure& one : x_result.figures) {
      promise(ids.insert(one.id).second, "two figures have one id");
      figure(one);
    }
    std::set<std::string> sections;
    for (const model::FindingSection& section : x_result.sections) {
      promise(sections.insert(section.id).second, "two sections have one id");
      text(section.title, limits::title);
      for (const model::FindingBlock& block : section.blocks)
        std::visit([&](const auto& it) { check_block(it); }, block);
    }
  }

 private:
  void promise(bool kept, std::string_view why) const { expect(kept, why, x_input); }

  void figure(const model::Figure& one) const {
    promise(one.id.starts_with("acute."), "a figure's id lacks its sector");
    promise(std::isfinite(one.value) && std::abs(one.value) <= limits::largest_value,
            "a figure is not a number that can be printed");
    promise(one.status == model::Status::known || one.value == 0, "an unknown figure has a value");
    promise(one.decimals >= -1 && one.decimals <= static_cast<int>(limits::decimals),
            "a figure has too many decimals");
    text(one.label, limits::title);
    for (const model::InputRows& input : one.inputs) {
      promise(input.table == "staff", "a figure is from a table that was not given");
      for (std::size_t i = 0; i < input.rows.size(); ++i) {
        promise(input.rows[i] < rows, "a figure is from a row that the table does not have");
        promise(i == 0 || input.rows[i - 1] < input.rows[i], "rows are not in order");
      }
      for (const std::string& column : input.columns)
        promise(column == "profession" || column == "fte",
                "a figure is from a column that the table does not have");
    }
  }

  void text(std::string_view words, std::size_t most = limits::text) const {
    promise(words.size() <= most, "a text is too long");
    promise(is_valid_utf8(words), "a text is not UTF-8");
    for (std::size_t at = 0; at < words.size();)
      promise(!is_hostile_control(next_code_point(words, at)), "a text has a control character");
  }

  const model::Figure& figure_at(model::FigureIndex index) const {
    promise(index < x_result.figures.size(), "there is no figure of that number");
    return x_result.figures[index];
  }

  void piece(const model::TextOrFigure& one) const {
    if (const auto* index = std::get_if<model::FigureIndex>(&one))
      figure_at(*index);
    else
      text(std::get<std::string>(one));
  }

  void check_block(const model::FindingSentence& sentence) const {
    promise(!sentence.parts.empty(), "a sentence is empty");
    for (const auto& one : sentence.parts) piece(one);
  }
  void check_block(const model::FindingList& list) const {
    for (const auto& item : list.items)
      for (const auto& one : item) piece(one);
  }
  void check_block(const model::FindingKeyFigures& cards) const {
    for (const model::KeyFigure& card : cards.items) {
      figure_at(card.figure);
      text(card.label, limits::title);
      text(card.note, limits::title);
    }
  }
  void check_block(const model::FindingTable& table) const {
    text(table.caption, limits::title);
    promise(!table.columns.empty() && table.columns.size() <= limits::columns,
            "a table has no columns, or too many");
    for (const std::string& note : table.notes) text(note);
    for (const model::FindingRow& row : table.rows) {
      promise(row.cells.size() == table.columns.size(), "a row lacks a cell");
      for (std::uint32_t note : row.notes)
        promise(note < table.notes.size(), "a row has a note that the table does not have");
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        piece(row.cells[i]);
        const auto* index = std::get_if<model::FigureIndex>(&row.cells[i]);
        const Unit unit = table.columns[i].unit;
        promise(index == nullptr || unit == Unit::none || figure_at(*index).unit == unit,
                "a cell has another unit than its column");
      }
    }
  }
  void check_block(const model::FindingChart& chart) const {
    promise(!chart.series.empty(), "a chart has no series");
    text(chart.caption, limits::title);
    for (const model::ChartSeries& series : chart.series)
      for (const model::ChartPoint& point : series.points) {
        text(point.label, limits::title);
        figure_at(point.figure);
      }
  }

  const sectors::FindingsResult& x_result;
  const std::string& x_input;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  const sectors::FindingsResult result = sectors::read_findings(input, "acute", dataset());
  if (result.problems.empty()) {
    Promises(result, input).check();
    return 0;
  }
  expect(result.problems.size() <= 1000, "there are too many problems", input);
  for (const sectors::FindingsProblem& problem : result.problems) {
    expect(!problem.what.empty(), "a problem says nothing", input);
    expect(is_valid_utf8(problem.where + problem.what), "a problem is not UTF-8", input);
  }
  return 0;
}
