// SPDX-License-Identifier: MIT
#include "workbook/row_lines.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace muster::workbook {

namespace {

constexpr double letter = 1.05, bold_letter = 1.15;  // width, in characters of a column's width

/// Counts lines when text is wrapped as in a spreadsheet: between words, and inside words that are
/// longer than a line.
std::size_t wrapped_lines(std::string_view words, double width, double of_letter) {
  std::size_t lines = 1;
  double used = 0;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \n", at), words.size());
    const double word =
        static_cast<double>(count_code_points(words.substr(at, end - at))) * of_letter;
    if (used > 0 && used + word > width) {
      ++lines;
      used = 0;
    }
    for (used += word; used > width; used -= width) ++lines;
    used += of_letter;
    if (end < words.size() && words[end] == '\n') {
      ++lines;
      used = 0;
    }
    at = end + 1;
  }
  return lines;
}

}  // namespace

std::size_t lines_of(const Value& value, int width) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? wrapped_lines(*text, width, letter) : 1;
}

std::size_t lines_of(const std::vector<Value>& row, const std::vector<BookColumn>& columns) {
  std::size_t lines = 1;
  for (std::size_t i = 0; i < row.size(); ++i)
    lines = std::max(lines, lines_of(row[i], columns[i].width));
  return lines;
}

std::size_t lines_of_titles(const std::vector<BookColumn>& columns) {
  std::size_t lines = 1;
  for (const BookColumn& column : columns)
    lines = std::max(lines, wrapped_lines(column.title, column.width, bold_letter));
  return lines;
}

}  // namespace muster::workbook
