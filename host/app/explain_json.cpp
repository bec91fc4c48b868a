// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "app/reports.hpp"
#include "base/number_format.hpp"
#include "model/cells.hpp"

namespace muster::app {

namespace {

using Json = nlohmann::ordered_json;

Json as_json(const trace::OriginalUsed& one) {
  Json lines = Json::array();
  for (const trace::LineUsed& line : one.lines) {
    Json figures = Json::array();
    for (const auto& [column, text] : line.figures)
      figures.push_back({{"column", column}, {"text", text}});
    lines.push_back({{"line", line.line}, {"figures", std::move(figures)}});
  }
  return {{"file", one.file},        {"sheet", one.sheet},        {"recipe", one.recipe},
          {"line_count", one.count}, {"lines", std::move(lines)}, {"differ", one.differ}};
}

Json as_json(const trace::RowUsed& row) {
  Json cells = Json::array();
  for (const trace::CellUsed& cell : row.cells)
    cells.push_back({{"column", cell.column},
                     {"text", cell.text},
                     {"status", model::status_words.word(cell.status)}});
  Json json = {{"row", row.row}};
  if (row.line > 0) json["line"] = row.line;
  json["key"] = row.key;
  if (!row.origin.empty()) json["origin"] = row.origin;
  json["cells"] = std::move(cells);
  for (const trace::OriginalUsed& one : row.originals) json["originals"].push_back(as_json(one));
  return json;
}

Json as_json(const trace::TableUsed& input) {
  Json rows = Json::array();
  for (const trace::RowUsed& row : input.rows) rows.push_back(as_json(row));
  Json json = {{"table", input.table},
               {"file", input.file},
               {"edition", input.edition},
               {"rows", std::move(rows)}};
  for (const trace::OriginalFile& one : input.originals)
    json["originals"].push_back({{"file", one.file}, {"recipe", one.recipe}, {"state", one.state}});
  return json;
}

Json as_json(const trace::Use& use) {
  return {{"publication", use.publication},
          {"kind", trace::use_word(use.kind)},
          {"anchor", use.anchor},
          {"number", use.number},
          {"title", use.title},
          {"section", use.section},
          {"section_anchor", use.section_anchor},
          {"row", use.row},
          {"column", use.column},
          {"text", use.text}};
}

Json formula_json(const trace::Explanation& one) {
  if (one.formula == nullptr) return {{"id", one.figure.formula}};
  return {{"id", one.formula->id},
          {"title", one.formula->title},
          {"symbols", one.formula->symbols},
          {"words", one.formula->words},
          {"source", one.formula->source}};
}

Json as_json(const trace::Explanation& one) {
  const model::Figure& figure = one.figure;
  bool known = model::has_value(figure.status);
  Json inputs = Json::array();
  for (const trace::TableUsed& input : one.inputs) inputs.push_back(as_json(input));
  Json parts = Json::array();
  for (const trace::Explanation& part : one.parts) parts.push_back(as_json(part));
  return {{"id", figure.id},
          {"label", figure.label},
          {"measure", figure.measure},
          {"subject", figure.subject},
          {"edition", one.edition},
          {"printed", one.printed},
          {"value", known ? Json(figure.value) : Json(nullptr)},
          {"unit", unit_word(figure.unit)},
          {"status", model::status_words.word(figure.status)},
          {"flagged", figure.flagged},
          {"formula", formula_json(one)},
          {"rounding", one.rounding},
          {"inputs", std::move(inputs)},
          {"parts", std::move(parts)}};
}

}  // namespace

std::string explain_json(const ExplainResult& result) {
  Json figures = Json::array();
  for (const Explained& one : result.figures) {
    Json figure = as_json(one.explanation);
    figure["used_by"] = Json::array();
    for (const trace::Use& use : one.uses) figure["used_by"].push_back(as_json(use));
    figures.push_back(std::move(figure));
  }
  Json all = {{"edition", result.edition},
              {"audience", model::audience_word(result.audience)},
              {"figures", std::move(figures)}};
  return all.dump(2);
}

}  // namespace muster::app
