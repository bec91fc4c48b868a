// SPDX-License-Identifier: MIT
#include "starter/csv_rows.hpp"

#include <algorithm>
#include <utility>

#include "load/csv_reader.hpp"
#include "load/file_problems.hpp"
#include "load/header_row.hpp"

namespace muster::starter {

namespace {

std::string field(const std::string& cell) {
  if (cell.find_first_of(",\"\n\r") == std::string::npos) return cell;
  std::string out = "\"";
  for (char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string line_of(const Cells& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : ",") + field(cells[i]);
  return line + "\n";
}

}  // namespace

std::size_t Rows::column(std::string_view name) const {
  return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
}

Rows read_rows(const Folder& old, const std::string& file, Diagnostics& diagnostics) {
  load::FileProblems problems(old.display(file));
  Rows out;
  load::CsvReader reader(problems, [&](const load::CsvRow& row) {
    Cells cells(row.cells.begin(), row.cells.end());
    if (!out.header.empty()) return out.rows.push_back(std::move(cells));
    for (std::string& name : cells) name = load::column_name(name);
    out.header = std::move(cells);
  });
  old.stream(file, [&](std::string_view chunk) { reader.take(chunk); });
  reader.finish();
  problems.report(diagnostics);
  return out;
}

std::string text_of(const Rows& rows) {
  std::string text = line_of(rows.header);
  for (const Cells& row : rows.rows) text += line_of(row);
  return text;
}

std::string cell(const Cells& row, std::size_t column) {
  return column < row.size() ? row[column] : "";
}

std::set<std::string> values(const Rows& rows, std::string_view column) {
  std::set<std::string> found;
  for (const Cells& row : rows.rows) found.insert(cell(row, rows.column(column)));
  return found;
}

void empty_columns(Rows& rows, std::initializer_list<std::string_view> names) {
  for (std::string_view name : names) {
    const std::size_t column = rows.column(name);
    for (Cells& row : rows.rows)
      if (column < row.size()) row[column].clear();
  }
}

}  // namespace muster::starter
