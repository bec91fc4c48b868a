// SPDX-License-Identifier: MIT
#include "workbook/names.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace muster::workbook {

namespace {

constexpr char32_t replacement = 0xFFFD;

std::size_t units_of(char32_t c) { return c > 0xFFFF ? 2 : 1; }

std::size_t units_of(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) units += units_of(next_code_point(text, at));
  return units;
}

/// Returns the text on one line: line breaks and tabs become spaces.
std::string line_of(std::string_view words) {
  std::string out = cleaned(words);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return std::string(trimmed(out, " "));
}

}  // namespace

std::string cut(std::string_view text, std::size_t most) {
  std::size_t units = 0, end = 0;
  for (std::size_t at = 0; at < text.size(); end = at) {
    units += units_of(next_code_point(text, at));
    if (units > most) break;
  }
  return std::string(text.substr(0, end));
}

std::string cleaned(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool odd = is_hostile_control(c) || c == 0xFFFE || c == 0xFFFF || c == '\r';
    append_utf8(out, c == '\r' ? U' ' : odd ? replacement : c);
  }
  return out;
}

std::string UniqueNames::unique(std::string_view wanted) {
  std::string name = cut(wanted, x_most);
  for (std::size_t number = 2; !x_taken.insert(lower(name)).second; ++number) {
    const std::string ending = x_before + std::to_string(number) + x_after;
    name = cut(wanted, x_most - std::min(x_most, units_of(ending))) + ending;
  }
  return name;
}

std::string sheet_name(std::string_view words, std::string_view fallback) {
  std::string name = line_of(words);
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return std::string_view("[]:*?/\\").find(c) != std::string_view::npos; }, '-');
  name = cut(name, most_of_sheet_name);
  name = std::string(trimmed(name, "' "));
  // Excel reserves this name for its own list of changes.
  if (lower(name) == "history") name = "Table of history";
  return name.empty() ? std::string(fallback) : name;
}

std::string table_name(std::string_view id) {
  std::string name = "table_";
  for (char c : id) name += is_letter(c) || is_digit(c) ? c : '_';
  return cut(name, most_of_table_name);
}

std::string column_title(std::string_view words, std::string_view fallback) {
  const std::string title = cut(line_of(words), most_of_column_title);
  return title.empty() ? std::string(fallback) : title;
}

}  // namespace muster::workbook
