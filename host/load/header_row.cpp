// SPDX-License-Identifier: MIT
#include "load/header_row.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/ascii.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/word_list.hpp"
#include "load/cell.hpp"
#include "load/file_problems.hpp"
#include "load/limits.hpp"

namespace muster::load {

namespace {

std::vector<std::string> column_names(const model::TableSchema& schema) {
  std::vector<std::string> names;
  for (const auto& column : schema.columns) names.push_back(column.name);
  return names;
}

/// Maps the name of each column to its index in the schema.
std::unordered_map<std::string_view, int> columns_of(const model::TableSchema& schema) {
  std::unordered_map<std::string_view, int> columns;
  for (std::size_t i = 0; i < schema.columns.size(); ++i)
    columns.try_emplace(schema.columns[i].name, static_cast<int>(i));
  return columns;
}

int find_column(const std::unordered_map<std::string_view, int>& columns, const std::string& name) {
  const auto at = columns.find(name);
  return at == columns.end() ? HeaderMatch::refused : at->second;
}

/// Reports a header with too many columns or bytes, and returns false. The caller then does not
/// compare its cells with the schema.
bool is_bounded(const CsvRow& header, FileProblems& problems) {
  std::size_t bytes = 0;
  for (std::string_view cell : header.cells) bytes += cell.size() + 1;
  std::string fault;
  if (header.cells.size() > limits::columns)
    fault = "the header has " + with_commas(header.cells.size()) +
            " columns, but a table may have at most " + with_commas(limits::columns);
  else if (bytes > limits::header)
    fault = "the header is longer than " + with_commas(limits::header) + " bytes";
  if (fault.empty()) return true;
  problems.error(code::load_too_long, {header.line, 1}, fault,
                 {"check that this is a CSV file whose first row names the columns"});
  return false;
}

void report_unknown(const std::string& name, const model::TableSchema& schema, Place place,
                    FileProblems& problems) {
  if (problems.full()) return problems.count_error();
  std::vector<std::string> known = column_names(schema);
  problems.error(code::load_csv_unknown_column, place,
                 "the table '" + schema.name + "' has no column " + in_quotes(name),
                 {did_you_mean(name, known, "use one of its columns: " + joined(known))});
}

void check_missing(const HeaderMatch& match, const model::TableSchema& schema, Place place,
                   FileProblems& problems) {
  for (std::size_t i = 0; i < schema.columns.size(); ++i) {
    const model::ColumnSchema& column = schema.columns[i];
    bool there = std::find(match.columns.begin(), match.columns.end(), static_cast<int>(i)) !=
                 match.columns.end();
    if (there || !column.required) continue;
    problems.error(code::load_csv_missing_column, {place.line, 0},
                   "the column '" + column.name + "' is missing",
                   {"add it: 'muster schema " + schema.name + "' describes every column"});
  }
}

}  // namespace

std::string column_name(std::string_view cell) {
  std::string name = lower(trimmed(cell));
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

HeaderMatch match_header(const CsvRow& header, const model::TableSchema& schema,
                         FileProblems& problems, const PlaceOf& place, std::string_view left_out) {
  HeaderMatch match;
  if (!is_bounded(header, problems)) {
    match.columns.assign(header.cells.size(), HeaderMatch::refused);
    return match;
  }
  const auto known = columns_of(schema);
  std::vector<bool> seen(schema.columns.size());
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    std::string name = column_name(header.cells[i]);
    int column = name.empty() ? HeaderMatch::unnamed : find_column(known, name);
    bool twice = column >= 0 && seen[static_cast<std::size_t>(column)];
    if (column >= 0) seen[static_cast<std::size_t>(column)] = true;
    if (twice && problems.full()) {
      problems.count_error();
      column = HeaderMatch::refused;
    } else if (twice) {
      problems.error(code::load_csv_duplicate_column, place(i),
                     "the column '" + name + "' is in the header twice",
                     {"delete or rename one of them"});
      column = HeaderMatch::refused;
    } else if (column == HeaderMatch::refused && name == left_out) {
      column = HeaderMatch::left_out;
    } else if (column == HeaderMatch::refused) {
      report_unknown(name, schema, place(i), problems);
    }
    match.columns.push_back(column);
  }
  check_missing(match, schema, {header.line, 0}, problems);
  return match;
}

namespace {

bool is_column(std::string_view cell, const model::TableSchema& schema) {
  return schema.find(column_name(cell)) != nullptr;
}

}  // namespace

std::size_t known_names(const CsvRow& row, const model::TableSchema& schema) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(),
                    [&](std::string_view cell) { return is_column(cell, schema); }));
}

bool looks_like_header(const CsvRow& row, const model::TableSchema& schema) {
  const auto needed = static_cast<std::size_t>(
      std::count_if(schema.columns.begin(), schema.columns.end(),
                    [](const model::ColumnSchema& column) { return column.required; }));
  const std::size_t known = known_names(row, schema);
  return known >= 2 && known * 2 >= needed;
}

}  // namespace muster::load
