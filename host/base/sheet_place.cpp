// SPDX-License-Identifier: MIT
#include "base/sheet_place.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace muster {

namespace {

constexpr std::array<std::string_view, 3> endings = {".xlsx", ".xlsm", ".ods"};

/// Returns the position of the colon before the name of a sheet, or npos. A colon in the name of a
/// folder doesn't count.
std::size_t colon_of_sheet(std::string_view file) {
  const std::size_t slash = file.rfind('/');
  const std::size_t start = slash == std::string_view::npos ? 0 : slash + 1;
  for (std::size_t at = file.find(':', start); at != std::string_view::npos;
       at = file.find(':', at + 1))
    if (is_workbook(file.substr(start, at - start))) return at;
  return std::string_view::npos;
}

}  // namespace

bool is_workbook(std::string_view file) {
  const std::string name = lower(file);
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_sheet(std::string_view file) { return colon_of_sheet(file) != std::string_view::npos; }

std::string_view file_of_sheet(std::string_view file) {
  return file.substr(0, colon_of_sheet(file));
}

std::string column_letters(std::uint32_t column) {
  std::string letters;
  for (std::uint32_t left = column; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters;
}

std::string place_text(const Location& place) {
  if (place.line == 0) return place.file;
  const std::string line = std::to_string(place.line);
  if (is_sheet(place.file))
    return place.file + "!" + column_letters(std::max<std::uint32_t>(place.column, 1)) + line;
  return place.file + ":" + line + (place.column > 0 ? ":" + std::to_string(place.column) : "");
}

}  // namespace muster
