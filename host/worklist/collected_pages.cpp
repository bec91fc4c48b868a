// SPDX-License-Identifier: MIT
#include "worklist/collected_pages.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>

#include "base/number_format.hpp"
#include "base/word_list.hpp"
#include "data/csv_cell.hpp"
#include "site/page_parts.hpp"
#include "worklist/sentences.hpp"

namespace muster::worklist {

namespace {

using document::Inlines;

std::string number_text(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return std::string(digits.data(), end);
}

void append_row(const std::vector<std::string>& cells, std::string& out) {
  for (std::size_t i = 0; i < cells.size(); ++i)
    out += (i == 0 ? "" : ",") + data::quoted(data::inert(cells[i]));
  out += "\r\n";
}

/// The name of the area; the title of an edition that has no area.
const std::string& shown_name(const EditionResult& result) {
  return result.name.empty() ? result.title : result.name;
}

document::Cell cell(Inlines content) {
  document::Cell made;
  made.content = std::move(content);
  return made;
}

document::Row head_row() {
  document::Row row;
  for (const Phrase* title :
       {&sentences::column_area, &sentences::column_document, &sentences::column_organisation})
    row.cells.push_back(cell({site::text(title->words)}));
  return row;
}

document::Row area_row(const EditionResult& result) {
  document::Row row;
  row.cells.push_back(cell({site::text(shown_name(result))}));
  row.cells.back().header = true;
  row.cells.push_back(
      cell({site::link(result.id + "/" + result.audience + "/index.html", result.title)}));
  row.cells.push_back(cell({site::text(result.organisation)}));
  return row;
}

/// By name, and by id where two areas have the same name.
std::vector<const EditionResult*> published(const std::vector<EditionResult>& results) {
  std::vector<const EditionResult*> all;
  for (const EditionResult& result : results)
    if (is_published(result)) all.push_back(&result);
  std::sort(all.begin(), all.end(), [](const EditionResult* a, const EditionResult* b) {
    return std::pair(shown_name(*a), a->id) < std::pair(shown_name(*b), b->id);
  });
  return all;
}

document::Table area_table(const std::vector<const EditionResult*>& results) {
  document::Table table;
  table.id = "areas";
  table.caption = {site::text(sentences::caption.words)};
  for (const char* id : {"area", "document", "organisation"})
    table.columns.push_back({id, document::Align::left, ""});
  table.head = {head_row()};
  for (const EditionResult* result : results) table.rows.push_back(area_row(*result));
  return table;
}

}  // namespace

std::string search_label() { return sentences::search.words; }

document::Document collected_index(const std::vector<EditionResult>& results,
                                   const std::string& audience) {
  const std::string here = std::string(index_id) + "/" + audience + "/";
  document::Document document;
  const auto all = published(results);
  document.blocks.push_back(site::paragraph(
      {site::text(filled(sentences::count, {{"editions", counted(all.size(), "edition")}}))}));
  std::vector<std::string> missing;
  for (const EditionResult& result : results)
    if (!is_published(result))
      missing.push_back(shown_name(result).empty() ? result.id : shown_name(result));
  if (!missing.empty())
    document.blocks.push_back(site::paragraph(
        {site::text(filled(sentences::not_published, {{"names", joined(missing)}}))}));
  if (!all.empty()) document.blocks.push_back({area_table(all), {}});
  document.blocks.push_back(site::heading(2, "data", sentences::data.words));
  if (!all.empty())
    document.blocks.push_back(site::paragraph(
        {site::link(here + std::string(figures_book), sentences::book_link.words)}));
  document.blocks.push_back(
      site::paragraph({site::link(here + "key-figures.csv", sentences::figures_link.words)}));
  document.blocks.push_back(
      site::paragraph({site::link(here + "records.csv", sentences::records_link.words)}));
  return document;
}

namespace {

/// The figures that any edition has, in the order of the editions.
std::vector<const KeyFigure*> all_figures(const std::vector<const EditionResult*>& results) {
  std::vector<const KeyFigure*> figures;
  std::set<std::string_view> seen;
  for (const EditionResult* result : results)
    for (const KeyFigure& figure : result->figures)
      if (seen.insert(figure.id).second) figures.push_back(&figure);
  return figures;
}

document::Cell figure_cell(const EditionResult& result, const std::string& id) {
  const auto figure = std::find_if(result.figures.begin(), result.figures.end(),
                                   [&](const KeyFigure& one) { return one.id == id; });
  if (figure == result.figures.end()) return cell({site::text("[x]")});
  document::Cell made = cell({{document::Figure{result.id + "." + id, figure->printed}}});
  made.value = figure->value;
  made.data = figure->data;
  return made;
}

std::string header_unit(const KeyFigure& figure) {
  Unit unit{};
  return parse_unit(figure.unit, unit) ? unit_label(unit) : "";
}

}  // namespace

document::Document collected_figures(const std::vector<EditionResult>& results) {
  const auto editions = published(results);
  const auto figures = all_figures(editions);
  document::Table table;
  table.id = "key_figures";
  table.caption = {site::text(sentences::figures_caption.words)};
  table.columns.push_back({"area", document::Align::left, ""});
  document::Row head;
  head.cells.push_back(cell({site::text(sentences::column_area.words)}));
  for (const KeyFigure* figure : figures) {
    table.columns.push_back({figure->id, document::Align::right, header_unit(*figure)});
    head.cells.push_back(cell({site::text(figure->label)}));
  }
  table.head = {std::move(head)};
  for (const EditionResult* result : editions) {
    document::Row row;
    row.cells.push_back(cell({site::text(shown_name(*result))}));
    row.cells.back().header = true;
    for (const KeyFigure* figure : figures) row.cells.push_back(figure_cell(*result, figure->id));
    table.rows.push_back(std::move(row));
  }
  document::Document document;
  document.blocks.push_back({std::move(table), {}});
  return document;
}

std::string key_figures_csv(const std::vector<EditionResult>& results) {
  std::string out;
  append_row({"id", "area", "name", "figure", "label", "unit", "value", "status"}, out);
  for (const EditionResult& result : results)
    for (const KeyFigure& figure : result.figures)
      append_row({result.id, result.area, result.name, figure.id, figure.label, figure.unit,
                  figure.value ? number_text(*figure.value) : "", figure.status},
                 out);
  return out;
}

std::string records_csv(const std::vector<EditionResult>& results) {
  std::string out;
  append_row({"id", "audience", "sha256"}, out);
  for (const EditionResult& result : results)
    if (is_published(result)) append_row({result.id, result.audience, result.record}, out);
  return out;
}

std::string failures_csv(const std::vector<EditionResult>& results) {
  std::string out;
  append_row({"id", "exit", "code", "file", "line", "column", "message"}, out);
  for (const EditionResult& result : results) {
    if (is_published(result)) continue;
    for (const Problem& problem : result.problems)
      append_row({result.id, std::to_string(result.exit), problem.code, problem.file,
                  std::to_string(problem.line), std::to_string(problem.column), problem.message},
                 out);
    if (result.problems.empty())
      append_row({result.id, std::to_string(result.exit), "", "", "", "", ""}, out);
  }
  return out;
}

}  // namespace muster::worklist
