// SPDX-License-Identifier: MIT
#include "load/foreign_header.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "load/cell.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "load/header_row.hpp"

namespace muster::load {

namespace {

struct Separator {
  char sign;
  const char* name;
};

constexpr std::array<Separator, 3> separators = {
    {{';', "semicolons"}, {'\t', "tabs"}, {'|', "vertical bars"}}};

constexpr const char* save_as_csv = "save the file from Excel as 'CSV UTF-8 (Comma delimited)'";

bool is_column(std::string_view cell, const model::TableSchema& schema) {
  return schema.find(column_name(cell)) != nullptr;
}

/// How many columns the text names, were it parted by `sign`.
std::size_t names_parted_by(char sign, std::string_view text, const model::TableSchema& schema) {
  std::size_t names = 0;
  for (;;) {
    const std::size_t end = std::min(text.find(sign), text.size());
    std::string_view name = text.substr(0, end);
    if (name.size() > 1 && name.front() == '"' && name.back() == '"')
      name = name.substr(1, name.size() - 2);
    if (is_column(name, schema)) ++names;
    if (end == text.size()) return names;
    text.remove_prefix(end + 1);
  }
}

ForeignHeader parted_by(const Separator& separator) {
  return {
      code::csv_separator,
      std::string("the cells are separated by ") + separator.name + ", but commas were expected",
      save_as_csv};
}

}  // namespace

ForeignHeader foreign_header(const CsvRow& row, const model::TableSchema& schema) {
  const std::string_view first = row.cells.front();
  if (first.starts_with("sep=")) {
    for (const Separator& separator : separators)
      if (first.size() > 4 && first[4] == separator.sign) return parted_by(separator);
    return {code::csv_separator,
            "the first line is " + in_quotes(first) + ", which only Excel understands",
            "delete the line, so that the file begins with the names of the columns"};
  }
  for (const Separator& separator : separators)
    if (row.cells.size() == 1 && names_parted_by(separator.sign, first, schema) > 1)
      return parted_by(separator);
  return {code::csv_separator, "", ""};
}

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
