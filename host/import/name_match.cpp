// SPDX-License-Identifier: MIT
#include "import/name_match.hpp"

#include "base/ascii.hpp"

namespace muster::importing {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

/// Whether the plain text fits the plain pattern. Goes back to the last star only, so that no
/// pattern takes more than quadratic time.
bool fits_stars(std::string_view text, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t in_pattern = 0;
  std::size_t star = std::string_view::npos;
  std::size_t star_at = 0;
  while (at < text.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      star_at = at;
    } else if (in_pattern < pattern.size() && pattern[in_pattern] == text[at]) {
      ++in_pattern;
      ++at;
    } else if (star != std::string_view::npos) {
      in_pattern = star + 1;
      at = ++star_at;
    } else {
      return false;
    }
  }
  while (in_pattern < pattern.size() && pattern[in_pattern] == '*') ++in_pattern;
  return in_pattern == pattern.size();
}

}  // namespace

std::string plain_name(std::string_view name) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool is_wide = name.substr(i).starts_with(no_break_space);
    if (is_wide) ++i;
    if (is_wide || name[i] == ' ' || name[i] == '\n' || name[i] == '\r' || name[i] == '\t') {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += to_lower(name[i]);
  }
  return out;
}

bool is_like(std::string_view text, std::string_view pattern) {
  return fits_stars(plain_name(text), plain_name(pattern));
}

std::optional<std::size_t> find_name(const std::vector<std::string>& names,
                                     const std::vector<std::string>& wanted) {
  for (const std::string& name : wanted) {
    const std::string plain = plain_name(name);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (plain_name(names[i]) == plain) return i;
  }
  return std::nullopt;
}

}  // namespace muster::importing
