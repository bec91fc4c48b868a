// SPDX-License-Identifier: MIT
#include "load/header_row.hpp"

#include <algorithm>
#include <string>

#include "base/diagnostic_codes.hpp"
#include "load/cell.hpp"

namespace muster::load {

namespace {

std::string plain_name(std::string_view cell) {
  std::string name(trimmed(cell));
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == ' ') c = '_';
  }
  return name;
}

std::vector<std::string> column_names(const model::TableSchema& schema) {
  std::vector<std::string> names;
  for (const auto& column : schema.columns) names.push_back(column.name);
  return names;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

int find_column(const model::TableSchema& schema, const std::string& name) {
  for (std::size_t i = 0; i < schema.columns.size(); ++i) {
    if (schema.columns[i].name == name) return static_cast<int>(i);
  }
  return HeaderMatch::refused;
}

void report_unknown(const std::string& name, const model::TableSchema& schema, Place place,
                    FileProblems& problems) {
  std::vector<std::string> known = column_names(schema);
  std::string near = nearest(name, known);
  problems.error(
      code::load_csv_unknown_column, place,
      "the table " + schema.name + " has no column " + quoted(name),
      {near.empty() ? "its columns are " + joined(known) : "did you mean " + near + "?"});
}

void check_missing(const HeaderMatch& match, const model::TableSchema& schema, Place place,
                   FileProblems& problems) {
  for (std::size_t i = 0; i < schema.columns.size(); ++i) {
    const model::ColumnSchema& column = schema.columns[i];
    bool there = std::find(match.columns.begin(), match.columns.end(), static_cast<int>(i)) !=
                 match.columns.end();
    if (there || !column.required) continue;
    problems.error(code::load_csv_missing_column, {place.line, 0},
                   "the column " + column.name + " is missing",
                   {"`muster schema " + schema.name + "` says what every column holds"});
  }
}

}  // namespace

HeaderMatch match_header(const CsvRow& header, const model::TableSchema& schema,
                         FileProblems& problems, const PlaceOf& place) {
  HeaderMatch match;
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    std::string name = plain_name(header.cells[i]);
    int column = name.empty() ? HeaderMatch::unnamed : find_column(schema, name);
    bool twice = column >= 0 && std::find(match.columns.begin(), match.columns.end(), column) !=
                                    match.columns.end();
    if (twice) {
      problems.error(code::load_csv_duplicate_column, place(i),
                     "the column " + name + " stands twice in the header",
                     {"delete or rename one of them"});
      column = HeaderMatch::refused;
    } else if (column == HeaderMatch::refused) {
      report_unknown(name, schema, place(i), problems);
    }
    match.columns.push_back(column);
  }
  check_missing(match, schema, {header.line, 0}, problems);
  return match;
}

}  // namespace muster::load
