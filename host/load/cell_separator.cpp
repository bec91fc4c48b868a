// SPDX-License-Identifier: MIT
#include "load/cell_separator.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <vector>

#include "base/ascii.hpp"

namespace muster::load {

namespace {

constexpr std::array signs = {',', ';', '\t', '|'};

/// Returns how often the sign occurs outside quotes in each of the first 100 lines.
std::vector<std::size_t> counts_by_line(std::string_view text, char sign) {
  constexpr std::size_t most_lines = 100;
  std::vector<std::size_t> counts;
  std::size_t count = 0;
  bool quoted = false;
  for (char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == sign && !quoted) ++count;
    if (c != '\n' || quoted) continue;
    counts.push_back(count);
    count = 0;
    if (counts.size() == most_lines) return counts;
  }
  if (count > 0) counts.push_back(count);
  return counts;
}

/// Returns how well the lines agree on a number of signs. Lines with the same number form a group;
/// the result is the number of signs in the group that has most signs.
std::size_t agreement(const std::vector<std::size_t>& counts) {
  std::map<std::size_t, std::size_t> lines;
  for (std::size_t count : counts) ++lines[count];
  std::size_t best = 0;
  for (const auto& [count, number] : lines) best = std::max(best, count * number);
  return best;
}

}  // namespace

CellSeparator find_separator(std::string_view start) {
  const std::string_view line = start.substr(0, start.find('\n'));
  if (lower(line).starts_with("sep=") && line.size() > 4) return {line[4], true};
  CellSeparator found;
  std::size_t best = 0;
  for (char sign : signs) {
    const std::size_t agreed = agreement(counts_by_line(start, sign));
    if (agreed <= best) continue;
    best = agreed;
    found.sign = sign;
  }
  return found;
}

std::optional<char> other_separator(std::span<const std::string_view> cells, std::size_t wanted,
                                    char usual) {
  if (wanted < 2 || cells.size() >= wanted) return std::nullopt;
  for (char sign : signs) {
    std::ptrdiff_t found = 0;
    for (std::string_view cell : cells) found += std::count(cell.begin(), cell.end(), sign);
    if (sign != usual && found + 1 == static_cast<std::ptrdiff_t>(wanted)) return sign;
  }
  return std::nullopt;
}

std::string separator_word(char sign) {
  if (sign == ',') return "commas";
  if (sign == ';') return "semicolons";
  if (sign == '\t') return "tabs";
  return sign == '|' ? "bars" : std::string("'") + sign + "'";
}

}  // namespace muster::load
