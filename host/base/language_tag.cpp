// SPDX-License-Identifier: MIT
#include "base/language_tag.hpp"

#include <algorithm>
#include <cstddef>

#include "base/ascii.hpp"

namespace muster {
namespace {

constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

}  // namespace

bool is_language_tag(std::string_view text) {
  std::size_t part = 0;
  for (std::size_t begin = 0; begin <= text.size(); ++part) {
    const std::size_t end = std::min(text.find('-', begin), text.size());
    const std::string_view subtag = text.substr(begin, end - begin);
    const bool first = part == 0;
    if (subtag.size() < (first ? 2U : 1U) || subtag.size() > 8) return false;
    if (!std::ranges::all_of(subtag, first ? is_letter : is_letter_or_digit)) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace muster
