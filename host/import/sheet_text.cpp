// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "base/utf8.hpp"
#include "import/edition_sheets.hpp"
#include "import/span_of_days.hpp"
#include "load/cell.hpp"
#include "load/header_row.hpp"

namespace muster::importing {

namespace {

/// Returns the cell as UTF-8 without characters that would begin another line.
std::string one_line(std::string_view cell) {
  std::string out;
  for (std::size_t at = 0; at < cell.size();) {
    const char32_t c = next_code_point(cell, at);
    append_utf8(out, c == U'\n' || c == U'\r' || c == U'\0' ? U' ' : c);
  }
  return out;
}

bool is_decimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos &&
         std::count(text.begin(), text.end(), '.') == 1;
}

/// Returns 0.3 for 0.30000000000000004, and everything else unchanged.
std::string without_noise(std::string text) {
  constexpr int digits = 15;
  if (text.size() <= digits + 1 || !is_decimal(text)) return text;
  std::array<char, 64> shorter{};
  const auto [end, error] =
      std::to_chars(shorter.data(), shorter.data() + shorter.size(),
                    std::strtod(text.c_str(), nullptr), std::chars_format::general, digits);
  const std::string_view found(shorter.data(), static_cast<std::size_t>(end - shorter.data()));
  const bool is_plain = error == std::errc() && found.find('e') == std::string_view::npos;
  return is_plain ? std::string(found) : text;
}

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"") == std::string::npos) return cell;
  std::string out = "\"";
  for (char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

}  // namespace

std::string SheetText::cell(std::string_view cell, std::size_t column) const {
  std::string text = without_noise(one_line(load::trimmed(cell)));
  if (column >= x_dates.size() || !x_dates[column]) return text;
  const auto day = read_span(text, x_from_1904 ? "excel 1904" : "excel");
  return day ? iso_date(day->first) : text;
}

void SheetText::take_header(const load::CsvRow& row) {
  x_has_header = true;
  for (std::string_view name : row.cells) {
    const model::ColumnSchema* column = x_schema.find(load::column_name(name));
    x_dates.push_back(column != nullptr && column->type == model::Type::date);
  }
}

void SheetText::take(const load::CsvRow& row) {
  for (; x_line + 1 < row.line; ++x_line) x_text += '\n';
  const std::size_t line_start = x_text.size();
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    x_text += (i == 0 ? "" : ",") + quoted(cell(row.cells[i], i));
  if (!x_has_header && load::known_names(row, x_schema) > 0) take_header(row);
  // A row of one empty cell must not look like a missing row.
  if (x_text.size() == line_start && row.cells.size() == 1) x_text += "\"\"";
  x_text += '\n';
  x_line = row.line;
}

}  // namespace muster::importing
