// SPDX-License-Identifier: MIT
#include "compose/blocks/dataset_cells.hpp"

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "compose/blocks/cell_text.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/served.hpp"
#include "compose/template/escape.hpp"
#include "document/walk.hpp"
#include "model/table_words.hpp"

namespace muster::compose {

namespace {

/// A bare number is not printed with more decimals than this.
constexpr int most_bare_decimals = 2;

/// The title of a sector, because tables contain only its id.
std::string sector_words(const model::Findings& findings, const std::string& id) {
  if (id == "all") return "All sectors";
  for (const model::SectorFindings& sector : findings.sectors)
    if (sector.id == id) return sector.title;
  return id;
}

bool is_linking(std::string_view column) { return column == "serves" || column == "actions"; }

}  // namespace

DatasetCells::DatasetCells(const DirectiveCall& call, const model::Table& table, TableNotes& notes)
    : x_call(call), x_table(table), x_notes(notes) {
  read_empty();
}

/// Reads `empty="progress: No update received"`: the words to print in an empty cell, by column.
void DatasetCells::read_empty() {
  for (const std::string& part : split_list(x_call.words("empty"))) {
    std::size_t colon = std::min(part.find(':'), part.size());
    std::string name = part.substr(0, colon);
    if (x_table.schema.find(name) == nullptr) select_column(x_call, x_table, name);
    x_empty[name] = trimmed(std::string_view(part).substr(std::min(colon + 1, part.size())));
  }
}

document::Cell DatasetCells::cell(const ChosenColumn& chosen, std::uint32_t row,
                                  const NoteNumbers& marks) {
  const model::ColumnSchema& schema = chosen.column->schema;
  std::string words = chosen_words(x_call, chosen, row);
  if (schema.name == "rating" && words.empty())
    words = upper_first(end_of_unrated(x_call.given.dataset, x_table, row));
  if (auto empty = x_empty.find(schema.name); empty != x_empty.end() && words.empty()) {
    document::Cell made = text_cell("", marks);
    made.content.insert(made.content.begin(), {document::Emphasis{text_node(empty->second)}});
    made.data = printable(empty->second);
    return made;
  }
  if (schema.type == model::Type::number) return number_cell(*chosen.column, row, marks);
  if (schema.type == model::Type::date) return date_cell(*chosen.column, row, marks);
  if (is_linking(schema.name) && !words.empty()) return linking_cell(schema.name, words, marks);
  if (schema.name == "sector") words = sector_words(x_call.given.findings, words);
  const model::Rating* rating =
      schema.name == "rating" ? find_rating(x_call.given.dataset.edition, words) : nullptr;
  if (rating == nullptr) return prose_cell(words, marks, x_call.source);
  document::Cell made;
  made.content.push_back({document::RatingMark{printable(rating->label), rating->colour}});
  return made;
}

/// A cell with links to the sectors that an action serves, or to the actions of a scenario.
document::Cell DatasetCells::linking_cell(const std::string& column, const std::string& words,
                                          const NoteNumbers& marks) const {
  document::Cell made;
  made.content = column == "serves" ? served_in_words(x_call.given, words)
                                    : actions_in_words(x_call.given, words);
  made.data = document::plain_text(made.content);
  append_marks(made.content, marks);
  return made;
}

document::Cell DatasetCells::number_cell(const model::Column& column, std::uint32_t row,
                                         const NoteNumbers& marks) {
  const model::Status status = column.status[row];
  auto own = unit_in_row(x_call.given.dataset, x_table, column, row);
  Unit unit = own.value_or(column.schema.unit);
  x_notes.saw(status);
  int decimals = own ? decimals_in_row(x_table, row) : decimals_for(column);
  // A bare number has the decimals that it was given with, as in charts.
  if (decimals < 0 && unit == Unit::none && has_value(status))
    decimals = std::min(decimals_of(column.numbers[row]), most_bare_decimals);
  std::string words = print_value(column.numbers[row], status, unit, decimals);
  const std::string suffix = unit_suffix(unit);
  if (own && has_value(status) && !suffix.empty()) words += " " + suffix;
  document::Cell made = printed_cell(x_call.lookup.cells.of(x_table, column, row), words, marks);
  if (has_value(status)) made.value = column.numbers[row];
  made.data = csv_value(column.numbers[row], status, unit, decimals);
  return made;
}

int DatasetCells::decimals_for(const model::Column& column) {
  auto found = x_decimals.find(&column);
  if (found == x_decimals.end()) found = x_decimals.emplace(&column, column_decimals(column)).first;
  return found->second;
}

/// Prints only the month and the year with dates=month.
document::Cell DatasetCells::date_cell(const model::Column& column, std::uint32_t row,
                                       const NoteNumbers& marks) const {
  bool known = has_value(column.status[row]);
  Date date{column.dates[row]};
  bool month = x_call.directive.attributes.get("dates") == "month";
  std::string words = month ? month_year(date) : long_date(date);
  document::Cell made = text_cell(known ? words : unknown_text, marks);
  made.data = known ? iso_date(date) : "[x]";
  return made;
}

int decimals_in_row(const model::Table& table, std::uint32_t row) {
  const model::Column* decimals = table.find("decimals");
  if (decimals == nullptr || !has_value(decimals->status[row])) return -1;
  return std::clamp(static_cast<int>(decimals->numbers[row]), 0, 6);
}

std::optional<Unit> unit_in_row(const model::Dataset& dataset, const model::Table& table,
                                const model::Column& column, std::uint32_t row) {
  if (table.find(column.schema.name) != &column) return std::nullopt;
  for (const model::RowRule& rule : table.schema.rules) {
    if (rule.kind != model::RowRule::Kind::fraction_if_percent || rule.column != column.schema.name)
      continue;
    const model::Column* words = table.find(rule.other);
    Unit unit = Unit::none;
    if (words != nullptr && parse_unit(cell_words(dataset, *words, row), unit)) return unit;
  }
  return std::nullopt;
}

std::string end_of_unrated(const model::Dataset& dataset, const model::Table& table,
                           std::uint32_t row) {
  const model::Column* rating = table.find("rating");
  const model::Column* status = table.find("status");
  if (status == nullptr || (rating != nullptr && !cell_words(dataset, *rating, row).empty()))
    return "";
  const std::string word = cell_words(dataset, *status, row);
  return model::is_open_action(word) ? "" : word;
}

const model::Rating* find_rating(const model::Edition& edition, std::string_view words) {
  for (const model::Rating& rating : edition.ratings)
    if (rating.id == words || rating.label == words) return &rating;
  return nullptr;
}

}  // namespace muster::compose
