// SPDX-License-Identifier: MIT
#include "data/plain_table.hpp"

#include <algorithm>
#include <iterator>

#include "data/csv_cell.hpp"
#include "data/grid.hpp"
#include "data/sparkline_columns.hpp"
#include "document/cell_bars.hpp"
#include "document/table_notes.hpp"
#include "document/walk.hpp"

namespace muster::data {

namespace {

using namespace document;

/// The text of a cell without the marks of notes, which PlainRow::marks records.
std::string words_of(const Cell& cell, const ReferenceLabels& labels) {
  if (!cell.blocks.empty() || notes_of(cell).empty()) return plain_text(cell, &labels);
  Inlines unmarked;
  for (const Inline& item : cell.content)
    if (!std::holds_alternative<NoteMark>(item.node)) unmarked.push_back(item);
  std::string words = plain_text(unmarked, &labels);
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

PlainCell plain_cell(const Cell* cell, bool figures, const ReferenceLabels& labels) {
  if (!cell) return {};
  PlainCell out{cell->data, words_of(*cell, labels)};
  if (!out.data.empty()) return out;
  out.data = figures && !cell->header ? figure_or_symbol(plain_text(*cell, &labels))
                                      : plain_text(*cell, &labels);
  return out;
}

std::string column_name(const Table& table, const Grid& head, std::size_t column) {
  std::string name;
  if (column < table.columns.size()) name = table.columns[column].id;
  const Cell* words = head.empty() ? nullptr : cell_at(head.back(), column);
  if (name.empty() && words) name = plain_text(*words);
  const std::string unit = column < table.columns.size() ? table.columns[column].unit : "";
  if (!unit.empty() && !name.ends_with("(" + unit + ")")) name += " (" + unit + ")";
  return name;
}

/// The source of some columns of the data file: one column of the table, or the periods of its
/// sparklines.
struct DataPlace {
  std::size_t column = 0;
  bool is_line = false;
  bool figures = false;
  std::vector<std::string> periods = {};
};

PlainRow plain_row(const Row& row, const std::vector<const Cell*>& cells,
                   const std::vector<DataPlace>& places, const ReferenceLabels& labels) {
  PlainRow out;
  out.basis = row.basis;
  for (const DataPlace& place : places) {
    const Cell* cell = cell_at(cells, place.column);
    if (!place.is_line) out.cells.push_back(plain_cell(cell, place.figures, labels));
    if (place.is_line)
      std::ranges::move(period_cells(cell, place.periods), std::back_inserter(out.cells));
  }
  for (const Cell* cell : cells)
    if (cell)
      for (std::uint32_t number : notes_of(*cell)) out.marks.insert(number);
  return out;
}

/// The position of notes of this kind among the notes of a table.
int place_of(NoteKind kind) {
  return kind == NoteKind::marked ? 0 : kind == NoteKind::general ? 1 : 2;
}

std::string after(const std::string& text, std::size_t length) {
  return text.substr(std::min(length, text.size()));
}

void add_note(PlainTable& table, const Note& note, const ReferenceLabels& labels) {
  if (note.use == NoteUse::print) return;
  const std::string text = plain_text(note.content, &labels);
  switch (note.kind) {
    case NoteKind::general:
    case NoteKind::synthetic:
      table.notes.push_back({note.kind, 0, text});
      return;
    case NoteKind::marked: {
      const auto& mark = std::get<NoteMark>(note.content.at(0).node);
      const std::size_t words = note_mark(mark.number).size() + 1;
      table.notes.push_back({note.kind, mark.number, after(text, words)});
      return;
    }
    case NoteKind::source:
      table.source += (table.source.empty() ? "" : " ") + after(text, source_prefix.size());
      return;
    case NoteKind::symbols:
    case NoteKind::elsewhere:
      return;
  }
}

/// Adds the notes. In a synthetic table, rows without a basis are marked as partly synthetic.
void add_notes(PlainTable& table, const std::vector<Note>& notes, bool synthetic,
               const ReferenceLabels& labels) {
  for (const Note& note : notes) add_note(table, note, labels);
  std::stable_sort(
      table.notes.begin(), table.notes.end(),
      [](const PlainNote& a, const PlainNote& b) { return place_of(a.kind) < place_of(b.kind); });
  for (PlainRow& row : table.rows)
    if (row.basis.empty() && synthetic) row.basis = "partly synthetic";
}

bool has_lines(const Grid& body, std::size_t column) {
  return std::any_of(body.begin(), body.end(), [&](const auto& row) {
    const Cell* cell = cell_at(row, column);
    return cell && sparkline_of(*cell);
  });
}

DataPlace data_place(const Table& table, const Grid& body, std::size_t column) {
  const bool figures = column < table.columns.size() && table.columns[column].align != Align::left;
  if (!has_lines(body, column)) return {column, false, figures};
  return {column, true, true, periods_between(body, column)};
}

void add_column(PlainTable& out, const Table& table, const Grid& head, const DataPlace& place,
                const ReferenceLabels& labels) {
  const std::size_t at = place.column;
  if (!place.is_line) {
    out.columns.push_back(
        {column_name(table, head, at), column_title(table, at, labels), place.figures});
    return;
  }
  const std::string unit = at > 0 && at <= table.columns.size() ? table.columns[at - 1].unit : "";
  std::ranges::move(period_columns(place.periods, unit), std::back_inserter(out.columns));
}

void add_cells(PlainTable& out, const Table& table, const ReferenceLabels& labels) {
  const Grid head = grid_of(table.head);
  const Grid body = grid_of(table.rows);
  std::vector<DataPlace> places;
  for (std::size_t i = 0; i < width_of(table, head, body); ++i)
    places.push_back(data_place(table, body, i));
  for (const DataPlace& place : places) add_column(out, table, head, place, labels);
  for (std::size_t row = 0; row < body.size(); ++row)
    out.rows.push_back(plain_row(table.rows[row], body[row], places, labels));
}

void add_series(PlainTable& out, const Chart& chart) {
  const std::string unit = unit_label(chart.unit);
  const std::string value = "value" + (unit.empty() ? "" : " (" + unit + ")");
  out.columns = {{"series", "", false}, {"label", "", false}, {value, "", true}};
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& one : series.values) {
      const std::string words = one.text.empty() && !one.value ? "" : one.text;
      out.rows.push_back(
          {{{series.title, series.title}, {one.label, one.label}, {figure_or_symbol(words), words}},
           "",
           {}});
    }
  }
}

PlainTable plain(const Table& table, const ReferenceLabels& labels) {
  PlainTable out{table.id, table.number, plain_text(table.caption, &labels), table.summary};
  add_cells(out, table, labels);
  add_notes(out, table.notes, table.synthetic, labels);
  return out;
}

/// The table of a chart or diagram, with the notes of the table and of the figure.
template <class Figure>
PlainTable plain_figure(const Figure& figure, const ReferenceLabels& labels) {
  PlainTable out{figure.id, figure.number, plain_text(figure.caption, &labels),
                 figure.data.summary};
  std::vector<Note> notes = figure.data.notes;
  notes.insert(notes.end(), figure.notes.begin(), figure.notes.end());
  add_cells(out, figure.data, labels);
  add_notes(out, notes, figure.data.synthetic, labels);
  return out;
}

PlainTable plain(const Chart& chart, const ReferenceLabels& labels) {
  if (!chart.data.rows.empty()) return plain_figure(chart, labels);
  PlainTable out{chart.id, chart.number, plain_text(chart.caption, &labels), ""};
  add_series(out, chart);
  add_notes(out, chart.notes, chart.synthetic, labels);
  return out;
}

PlainTable plain(const Diagram& diagram, const ReferenceLabels& labels) {
  return plain_figure(diagram, labels);
}

}  // namespace

bool is_about(const PlainNote& note, const PlainRow& row) {
  if (note.kind == NoteKind::marked) return row.marks.contains(note.number);
  return note.kind == NoteKind::general || row.basis.ends_with("synthetic");
}

void for_each_table(const Document& document, const std::function<void(const PlainTable&)>& visit) {
  const ReferenceLabels labels = reference_labels(document);
  const auto look_at = [&](const auto* node) {
    if (node && !node->id.empty()) visit(plain(*node, labels));
  };
  for_each_block(document.blocks, [&](const Block& block) {
    look_at(std::get_if<Table>(&block.node));
    look_at(std::get_if<Chart>(&block.node));
    look_at(std::get_if<Diagram>(&block.node));
  });
  for (const Table& table : document.data_only) visit(plain(table, labels));
}

}  // namespace muster::data
