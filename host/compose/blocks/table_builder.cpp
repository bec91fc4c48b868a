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

namespace muster::compose {

namespace {

using document::Inlines;
using model::Status;

bool is_additive(Unit unit) {
  return unit == Unit::wte || unit == Unit::headcount || unit == Unit::posts ||
         unit == Unit::pounds || unit == Unit::count || unit == Unit::million_pounds ||
         unit == Unit::millions;
}

/// The number as it is printed, read back from its CSV form.
std::optional<double> printed(const document::Cell& cell) {
  double value = 0;
  const char* end = cell.data.data() + cell.data.size();
  auto read = std::from_chars(cell.data.data(), end, value);
  if (!cell.value || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return value;
}

}  // namespace

std::size_t TableNotes::number_of(std::string_view words) {
  std::string wanted = printable(words);
  auto found = std::find(x_words.begin(), x_words.end(), wanted);
  auto number = static_cast<std::size_t>(found - x_words.begin()) + 1;
  if (found == x_words.end()) x_words.push_back(std::move(wanted));
  return number;
}

std::string TableNotes::mark(std::string_view words) { return document::note_mark(number_of(words)); }

std::string TableNotes::marks(const std::vector<std::string_view>& words) {
  std::set<std::size_t> numbers;
  for (std::string_view one : words) numbers.insert(number_of(one));
  std::string marks;
  for (std::size_t number : numbers) marks += (marks.empty() ? "" : " ") + document::note_mark(number);
  return marks;
}

void TableNotes::saw(Status status) { x_statuses.insert(status); }

std::vector<Inlines> TableNotes::finish(std::string_view source, Inlines synthetic,
                                        bool parts_differ) const {
  std::vector<Inlines> notes;
  auto add = [&](std::string_view text) { notes.push_back(text_node(text)); };
  for (std::size_t i = 0; i < x_words.size(); ++i) add(document::note_mark(i + 1) + " " + x_words[i]);
  if (x_statuses.contains(Status::unknown)) add("– No figure is available.");
  if (x_statuses.contains(Status::withheld)) add("[c] Withheld, so that nobody can be identified.");
  if (x_statuses.contains(Status::not_applicable)) add("[z] Does not apply.");
  if (x_statuses.contains(Status::rounded))
    add("Counts are rounded, so that nobody can be identified.");
  if (parts_differ)
    add("Totals are worked out before rounding, so they can differ from the sum of the printed "
        "parts.");
  if (!source.empty()) add(std::string(document::source_prefix) + std::string(source));
  if (!synthetic.empty()) notes.push_back(std::move(synthetic));
  return notes;
}

document::Cell figure_cell(const model::Figure& figure) {
  document::Cell cell;
  cell.content.push_back({figure_node(figure)});
  if (has_value(figure.status)) cell.value = figure.value;
  cell.data = csv_value(figure.value, figure.status, figure.unit, figure.decimals);
  return cell;
}

document::Cell printed_cell(const std::string& id, std::string_view printed,
                            std::string_view mark) {
  if (id.empty()) return text_cell(printed, mark);
  document::Cell cell;
  cell.content.push_back({document::Figure{id, std::string(printed)}});
  if (!mark.empty()) cell.content.push_back({document::Text{" " + std::string(mark)}});
  return cell;
}

document::Cell text_cell(std::string_view text, std::string_view mark) {
  document::Cell cell;
  if (mark.empty()) {
    cell.content = text_node(text);
  } else {
    cell.content = text_node(std::string(text) + (text.empty() ? "" : " ") + std::string(mark));
    cell.data = printable(text);
  }
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
