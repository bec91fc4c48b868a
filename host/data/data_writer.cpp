// SPDX-License-Identifier: MIT
#include "data/data_writer.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "data/csv_cell.hpp"
#include "data/plain_table.hpp"
#include "document/data_file_name.hpp"

namespace muster::data {

namespace {

// The last three columns of every data file: basis, note and source. They are columns rather than
// notes above or below the table, for two reasons. Excel, R's read.csv and pandas can read a file
// with one header row and rows of equal width without preparation. And a row that is copied out of
// the file keeps its caveats.

/// Returns "basis", "note" and "source". If a column of the table already has one of these names,
/// "table_" precedes it.
std::vector<std::string> provenance_names(const PlainTable& table) {
  std::vector<std::string> names{"basis", "note", "source"};
  for (std::string& name : names) {
    const bool taken = std::any_of(table.columns.begin(), table.columns.end(),
                                   [&](const PlainColumn& each) { return each.name == name; });
    if (taken) name = "table_" + name;
  }
  return names;
}

std::string notes_about(const PlainTable& table, const PlainRow& row) {
  std::string text;
  for (const PlainNote& note : table.notes) {
    if (!is_about(note, row) || note.text.empty()) continue;
    if (!text.empty()) text += ' ';
    text += note.text;
  }
  return text;
}

void append_row(std::string& out, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    out += quoted(inert(fields[i]));
  }
  out += "\r\n";
}

std::string csv(const PlainTable& table) {
  std::string out;
  std::vector<std::string> fields;
  for (const PlainColumn& column : table.columns) fields.push_back(column.name);
  for (std::string& name : provenance_names(table)) fields.push_back(std::move(name));
  append_row(out, fields);
  for (const PlainRow& row : table.rows) {
    fields.clear();
    for (const PlainCell& cell : row.cells) fields.push_back(cell.data);
    fields.insert(fields.end(), {row.basis, notes_about(table, row), table.source});
    append_row(out, fields);
  }
  return out;
}

}  // namespace

std::vector<DataFile> data_files(const document::Document& document) {
  std::vector<DataFile> files;
  for_each_table(document, [&](const PlainTable& table) {
    files.push_back({document::data_file_name(table.id), csv(table), table.caption});
  });
  return files;
}

}  // namespace muster::data
