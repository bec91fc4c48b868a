// SPDX-License-Identifier: MIT
#include "data/data_writer.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "data/csv_cell.hpp"
#include "document/data_file_name.hpp"
#include "document/node.hpp"
#include "document/table_notes.hpp"
#include "document/walk.hpp"

namespace muster::data {

namespace {

// The last three columns of every data file: basis, note and source. They are columns rather than a
// block of notes above or below, because Excel, R's read.csv and pandas read a file with one header
// row and rows of one width as it is, and a row that is copied out of it keeps its caveats.

/// Fills the last three columns for the rows of one table.
class ProvenanceColumns {
 public:
  /// `notes`: the notes under the table, or under the chart that it belongs to. `synthetic`: some
  /// of the data is, even if no row says so.
  ProvenanceColumns(const std::vector<document::Note>& notes, bool synthetic);

  /// Returns "basis", "note" and "source", or other names if a column of the table already has one
  /// of these.
  static std::vector<std::string> names(const std::vector<std::string>& taken);

  /// Returns the last three cells of a row with this basis whose cells have marks of these notes:
  /// its basis; those notes and the ones of the whole table; the source. Marks of print for which
  /// the file has symbols are not explained, and notes that refer to other places of the document
  /// are left out.
  std::vector<std::string> cells(const std::string& basis,
                                 const std::set<std::uint32_t>& notes) const;

 private:
  void take(const document::Note& note);

  /// A note that applies to the rows with its mark.
  struct Marked {
    std::uint32_t number;
    std::string text;
  };

  std::vector<Marked> x_marked;
  std::string x_for_all;
  std::string x_of_synthetic;  ///< only for rows that are
  std::string x_source;
  bool x_synthetic;
};

using document::Note;
using document::NoteKind;

void append(std::string& to, std::string_view words) {
  if (words.empty()) return;
  if (!to.empty()) to += ' ';
  to += words;
}

ProvenanceColumns::ProvenanceColumns(const std::vector<Note>& notes, bool synthetic)
    : x_synthetic(synthetic) {
  for (const Note& note : notes) take(note);
}

void ProvenanceColumns::take(const Note& note) {
  if (note.use == document::NoteUse::print) return;
  const std::string text = document::plain_text(note.content);
  switch (note.kind) {
    case NoteKind::general:
      return append(x_for_all, text);
    case NoteKind::marked: {
      const auto& mark = std::get<document::NoteMark>(note.content.at(0).node);
      const std::size_t words = document::note_mark(mark.number).size() + 1;
      x_marked.push_back({mark.number, text.substr(std::min(words, text.size()))});
      return;
    }
    case NoteKind::source:
      return append(x_source, text.substr(std::min(document::source_prefix.size(), text.size())));
    case NoteKind::synthetic:
      return append(x_of_synthetic, text);
    case NoteKind::symbols:
    case NoteKind::elsewhere:
      return;
  }
}

std::vector<std::string> ProvenanceColumns::names(const std::vector<std::string>& taken) {
  std::vector<std::string> names{"basis", "note", "source"};
  for (std::string& name : names)
    if (std::find(taken.begin(), taken.end(), name) != taken.end()) name = "table_" + name;
  return names;
}

std::vector<std::string> ProvenanceColumns::cells(const std::string& basis,
                                                  const std::set<std::uint32_t>& notes) const {
  const std::string of_row = basis.empty() && x_synthetic ? "partly synthetic" : basis;
  std::string note;
  for (const Marked& marked : x_marked)
    if (notes.contains(marked.number)) append(note, marked.text);
  append(note, x_for_all);
  if (of_row.ends_with("synthetic")) append(note, x_of_synthetic);
  return {of_row, note, x_source};
}

using namespace document;

/// A table without spans: what a cell over several rows says, it says in each of them.
using Grid = std::vector<std::vector<const Cell*>>;

void put(Grid& grid, std::size_t row, std::size_t column, const Cell& cell) {
  if (grid[row].size() <= column) grid[row].resize(column + 1, nullptr);
  grid[row][column] = &cell;
}

/// Puts a cell over several columns in the first of them; the others stay empty, as do cells below
/// `rows` that a span would reach.
Grid grid_of(const std::vector<Row>& rows) {
  const Cell* const taken = nullptr;
  Grid grid(rows.size());
  std::vector<std::vector<bool>> covered(rows.size());
  const auto is_covered = [&](std::size_t row, std::size_t column) {
    return column < covered[row].size() && covered[row][column];
  };
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::size_t column = 0;
    for (const Cell& cell : rows[row].cells) {
      while (is_covered(row, column)) ++column;
      const std::size_t width = std::max<std::size_t>(cell.column_span, 1);
      const std::size_t last = std::min(row + std::max<std::size_t>(cell.row_span, 1), rows.size());
      for (std::size_t r = row; r < last; ++r) {
        put(grid, r, column, cell);
        if (covered[r].size() < column + width) covered[r].resize(column + width, false);
        std::fill_n(covered[r].begin() + static_cast<std::ptrdiff_t>(column), width, true);
        if (grid[r].size() < column + width) grid[r].resize(column + width, taken);
      }
      column += width;
    }
  }
  return grid;
}

std::string cell_text(const Cell* cell, const TableColumn* column) {
  if (!cell) return "";
  if (!cell->data.empty()) return cell->data;
  const std::string words = plain_text(*cell);
  const bool figures = column && column->align != Align::left && !cell->header;
  return figures ? figure_or_symbol(words) : words;
}

std::string column_name(const Table& table, const Grid& head, std::size_t column) {
  std::string name;
  if (column < table.columns.size()) name = table.columns[column].id;
  if (name.empty() && !head.empty() && column < head.back().size() && head.back()[column]) {
    name = plain_text(*head.back()[column]);
  }
  const std::string unit = column < table.columns.size() ? table.columns[column].unit : "";
  if (!unit.empty() && !name.ends_with("(" + unit + ")")) name += " (" + unit + ")";
  return name;
}

std::size_t width_of(const Table& table, const Grid& head, const Grid& body) {
  std::size_t width = table.columns.size();
  for (const Grid* grid : {&head, &body}) {
    for (const auto& row : *grid) width = std::max(width, row.size());
  }
  return width;
}

void append_field(std::string& out, std::size_t column, const std::string& field) {
  if (column > 0) out += ',';
  out += quoted(field);
}

void append_row(std::string& out, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) append_field(out, i, inert(fields[i]));
  out += "\r\n";
}

/// Returns the notes whose marks are in any cell of the row.
std::set<std::uint32_t> notes_of_row(const std::vector<const Cell*>& row) {
  std::set<std::uint32_t> notes;
  for (const Cell* cell : row)
    if (cell)
      for (std::uint32_t number : notes_of(*cell)) notes.insert(number);
  return notes;
}

/// `notes`: of the table, and of the chart that it belongs to.
std::string table_csv(const Table& table, const std::vector<Note>& notes) {
  const Grid head = grid_of(table.head);
  const Grid body = grid_of(table.rows);
  const std::size_t width = width_of(table, head, body);
  const ProvenanceColumns provenance(notes, table.synthetic);
  std::vector<std::string> fields;
  for (std::size_t i = 0; i < width; ++i) fields.push_back(column_name(table, head, i));
  for (std::string& name : ProvenanceColumns::names(fields)) fields.push_back(std::move(name));
  std::string out;
  append_row(out, fields);
  for (std::size_t row = 0; row < body.size(); ++row) {
    fields.clear();
    for (std::size_t i = 0; i < width; ++i) {
      const TableColumn* column = i < table.columns.size() ? &table.columns[i] : nullptr;
      fields.push_back(cell_text(i < body[row].size() ? body[row][i] : nullptr, column));
    }
    for (std::string& cell : provenance.cells(table.rows[row].basis, notes_of_row(body[row])))
      fields.push_back(std::move(cell));
    append_row(out, fields);
  }
  return out;
}

std::string value_text(const ChartValue& value) {
  return figure_or_symbol(value.text.empty() && !value.value ? "" : value.text);
}

/// Returns the data of a chart without a table, with one row for each value.
std::string series_csv(const Chart& chart) {
  const std::string unit = unit_label(chart.unit);
  const ProvenanceColumns provenance(chart.notes, chart.synthetic);
  std::vector<std::string> fields{"series", "label",
                                  "value" + (unit.empty() ? "" : " (" + unit + ")")};
  for (std::string& name : ProvenanceColumns::names(fields)) fields.push_back(std::move(name));
  std::string out;
  append_row(out, fields);
  for (const ChartSeries& series : chart.series) {
    for (const ChartValue& value : series.values) {
      fields = {series.title, value.label, value_text(value)};
      for (std::string& cell : provenance.cells("", {})) fields.push_back(std::move(cell));
      append_row(out, fields);
    }
  }
  return out;
}

/// The table of a chart or diagram, with the notes of both.
template <class Figure>
std::string data_csv(const Figure& figure) {
  std::vector<Note> notes = figure.data.notes;
  notes.insert(notes.end(), figure.notes.begin(), figure.notes.end());
  return table_csv(figure.data, notes);
}

std::string chart_csv(const Chart& chart) {
  return chart.data.rows.empty() ? series_csv(chart) : data_csv(chart);
}

}  // namespace

std::vector<DataFile> data_files(const Document& document) {
  std::vector<DataFile> files;
  for_each_block(document.blocks, [&](const Block& block) {
    if (const auto* table = std::get_if<Table>(&block.node); table && !table->id.empty()) {
      files.push_back({data_file_name(table->id), table_csv(*table, table->notes)});
    }
    if (const auto* chart = std::get_if<Chart>(&block.node); chart && !chart->id.empty()) {
      files.push_back({data_file_name(chart->id), chart_csv(*chart)});
    }
    if (const auto* diagram = std::get_if<Diagram>(&block.node); diagram && !diagram->id.empty()) {
      files.push_back({data_file_name(diagram->id), data_csv(*diagram)});
    }
  });
  for (const Table& table : document.data_only)
    files.push_back({data_file_name(table.id), table_csv(table, table.notes)});
  return files;
}

}  // namespace muster::data
