// SPDX-License-Identifier: MIT
#include "check/public_places.hpp"

#include <algorithm>
#include <string_view>

#include "base/sheet_place.hpp"
#include "model/rows.hpp"

namespace muster::check {

namespace {

bool is_empty(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

Counted counted_in(const std::string& file) {
  if (file.ends_with(".csv") || is_sheet(file)) return Counted::rows;
  bool narrative = file.ends_with(".md") && file.find("narrative/") != std::string::npos;
  return narrative ? Counted::text_lines : Counted::lines;
}

Location PublicPlaces::of(const Location& place) const {
  switch (counted_in(place.file)) {
    case Counted::rows:
      return {place.file, row(place.file, place.line), 0};
    case Counted::text_lines:
      return {place.file, text_line(place.file, place.line), 0};
    case Counted::lines:
      break;
  }
  return place;
}

std::uint32_t PublicPlaces::row(const std::string& file, std::uint32_t line) const {
  if (x_inspection == nullptr) return 0;
  for (const auto& [name, table] : x_inspection->dataset.tables) {
    if (x_inspection->folder.display(table.file) != file) continue;
    auto after = std::upper_bound(table.lines.begin(), table.lines.end(), line);
    if (after == table.lines.begin()) return 0;  // the line is the header, or 0
    const auto index = static_cast<std::size_t>(after - table.lines.begin() - 1);
    // A line inside a row counts as that row, but that row may be missing from an excerpt.
    if (table.excerpt && table.lines[index] != line) return 0;
    return model::row_number(table, index);
  }
  return 0;
}

std::uint32_t PublicPlaces::text_line(const std::string& file, std::uint32_t line) const {
  if (x_inspection == nullptr) return 0;
  const auto& all = x_inspection->dataset.narrative;
  auto found = std::find_if(all.begin(), all.end(),
                            [&](const model::Narrative& one) { return one.file == file; });
  if (found == all.end()) return 0;
  std::uint32_t number = 0;
  std::string_view rest = found->text;
  for (std::uint32_t at = 1; at <= line && !rest.empty(); ++at) {
    std::size_t end = std::min(rest.find('\n'), rest.size());
    if (!is_empty(rest.substr(0, end))) ++number;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return number;
}

std::string public_words(const Location& place) {
  if (place.line == 0) return "";
  constexpr const char* words[] = {"line ", "row ", "text line "};
  return words[static_cast<std::size_t>(counted_in(place.file))] + std::to_string(place.line);
}

std::string row_or_line(const Inspection& inspection, const Location& place) {
  if (place.line == 0) return "";
  bool is_public = inspection.dataset.audience == model::Audience::for_public;
  if (!is_public) return "line " + std::to_string(place.line);
  return public_words(PublicPlaces(&inspection).of(place));
}

}  // namespace muster::check
