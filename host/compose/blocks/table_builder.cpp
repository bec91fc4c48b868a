// SPDX-License-Identifier: MIT
#include "compose/blocks/table_builder.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "compose/blocks/figure_text.hpp"
#include "compose/markdown/attributes.hpp"
#include "compose/template/escape.hpp"
#include "document/table_notes.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Inlines;
using document::Note;
using document::NoteKind;
using model::Status;

bool is_additive(Unit unit) {
  return unit == Unit::wte || unit == Unit::headcount || unit == Unit::posts ||
         unit == Unit::pounds || unit == Unit::count || unit == Unit::million_pounds ||
         unit == Unit::millions;
}

/// The number as it is printed, read from the cell's text for the CSV file.
std::optional<double> printed(const document::Cell& cell) {
  double value = 0;
  const char* end = cell.data.data() + cell.data.size();
  auto read = std::from_chars(cell.data.data(), end, value);
  if (!cell.value || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return value;
}

}  // namespace

std::uint32_t TableNotes::number_of(std::string_view words) {
  std::string wanted = printable(words);
  auto found = std::find(x_words.begin(), x_words.end(), wanted);
  auto number = static_cast<std::uint32_t>(found - x_words.begin()) + 1;
  if (found == x_words.end()) x_words.push_back(std::move(wanted));
  return number;
}

NoteNumbers TableNotes::mark(std::string_view words) { return {number_of(words)}; }

NoteNumbers TableNotes::marks(const std::vector<std::string_view>& words) {
  std::set<std::uint32_t> numbers;
  for (std::string_view one : words) numbers.insert(number_of(one));
  return {numbers.begin(), numbers.end()};
}

void TableNotes::saw(Status status) { x_statuses.insert(status); }

std::vector<Note> TableNotes::finish(std::string_view source, Inlines synthetic,
                                     bool parts_differ) const {
  std::vector<Note> notes;
  for (std::size_t i = 0; i < x_words.size(); ++i)
    notes.push_back({NoteKind::marked,
                     {{document::NoteMark{static_cast<std::uint32_t>(i + 1)}},
                      {document::Text{typeset(" " + x_words[i])}}}});
  auto explain = [&](Status status, std::string_view text) {
    if (x_statuses.contains(status)) notes.push_back({NoteKind::symbols, text_node(text)});
  };
  explain(Status::unknown, sentences::unknown.words);
  explain(Status::withheld, sentences::withheld.words);
  explain(Status::not_applicable, sentences::not_applicable.words);
  if (x_statuses.contains(Status::rounded)) notes.push_back(general_note(sentences::rounded.words));
  if (parts_differ) notes.push_back(general_note(rounding_words));
  if (!source.empty()) notes.push_back(source_note(source));
  if (!synthetic.empty()) notes.push_back({NoteKind::synthetic, std::move(synthetic)});
  return notes;
}

void append_marks(Inlines& content, const NoteNumbers& notes) {
  for (std::uint32_t number : notes) {
    if (!content.empty()) content.push_back({document::Text{" "}});
    content.push_back({document::NoteMark{number}});
  }
}

Note general_note(std::string_view words) { return {NoteKind::general, text_node(words)}; }

Note source_note(std::string_view source) {
  return {NoteKind::source, text_node(std::string(document::source_prefix) + std::string(source))};
}

document::Cell figure_cell(const model::Figure& figure) {
  document::Cell cell;
  cell.content.push_back({figure_node(figure)});
  if (has_value(figure.status)) cell.value = figure.value;
  cell.data = csv_value(figure.value, figure.status, figure.unit, figure.decimals);
  return cell;
}

document::Cell printed_cell(const std::string& id, std::string_view printed,
                            const NoteNumbers& notes) {
  if (id.empty()) return text_cell(printed, notes);
  document::Cell cell;
  cell.content.push_back({document::Figure{id, std::string(printed)}});
  append_marks(cell.content, notes);
  return cell;
}

document::Cell text_cell(std::string_view text, const NoteNumbers& notes) {
  document::Cell cell;
  if (!text.empty() || notes.empty()) cell.content = text_node(text);
  append_marks(cell.content, notes);
  std::string as_given = printable(text);
  if (!notes.empty() || document::plain_text(cell.content) != as_given)
    cell.data = std::move(as_given);
  return cell;
}

bool parts_differ(const document::Table& table, const std::vector<Unit>& units) {
  for (std::size_t column = 0; column < units.size(); ++column) {
    if (!is_additive(units[column])) continue;
    double sum = 0;
    for (const document::Row& row : table.rows) {
      if (column >= row.cells.size()) continue;
      auto value = printed(row.cells[column]);
      if (!value) continue;
      if (row.total && std::abs(sum - *value) > 1e-6) return true;
      if (!row.total) sum += *value;
    }
  }
  return false;
}

std::string column_id(const document::Table& table, std::string_view title) {
  std::string base = slug(title);
  std::replace(base.begin(), base.end(), '-', '_');
  if (base.empty()) base = "column";
  std::string id = base;
  auto taken = [&] {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const document::TableColumn& column) { return column.id == id; });
  };
  for (int number = 2; taken(); ++number) id = base + "_" + std::to_string(number);
  return id;
}

}  // namespace muster::compose
