// SPDX-License-Identifier: MIT
#include "document/telephone_numbers.hpp"

#include <string_view>

#include "base/ascii.hpp"

namespace muster::document {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view abroad = "+44";  ///< instead of the first 0
constexpr std::size_t fewest_digits = 10, most_digits = 11;
constexpr std::size_t shortest_area = 3;  ///< digits of the first group: "020"

std::size_t digits_at(const std::string& words, std::size_t at) {
  std::size_t count = 0;
  while (at + count < words.size() && is_digit(words[at + count])) ++count;
  return count;
}

/// Whether a letter, a digit or a sign of a longer word or amount is in front.
bool continues_word(const std::string& words, std::size_t at) {
  if (at == 0) return false;
  const char before = words[at - 1];
  return is_letter(before) || is_digit(before) ||
         std::string_view("+.,-/_").find(before) != std::string_view::npos;
}

/// Returns the positions of the spaces inside the telephone number that begins at `at`; none if no
/// number of at least two groups begins there.
std::vector<std::size_t> spaces_of_number(const std::string& words, std::size_t at) {
  if (continues_word(words, at)) return {};
  const bool from_abroad = words.compare(at, abroad.size(), abroad) == 0;
  if (!from_abroad && words[at] != '0') return {};
  std::size_t end = at + (from_abroad ? abroad.size() : 0);
  std::size_t digits = from_abroad ? 1 : 0;  // +44 is dialled as 0 in Britain
  std::vector<std::size_t> spaces;
  if (!from_abroad && digits_at(words, at) < shortest_area) return {};
  while (true) {
    const std::size_t group = digits_at(words, end);
    digits += group;
    end += group;
    if (end >= words.size() || words[end] != ' ' || digits_at(words, end + 1) == 0) break;
    if (digits >= most_digits) break;
    spaces.push_back(end++);
  }
  const bool ends = end >= words.size() || !(is_letter(words[end]) || words[end] == '/');
  return ends && digits >= fewest_digits && digits <= most_digits ? spaces
                                                                  : std::vector<std::size_t>{};
}

void replace_space(std::string& words, std::size_t at, std::vector<Place>* places) {
  words.replace(at, 1, no_break_space);
  if (places == nullptr) return;
  for (Place& place : *places)
    if (place.begin > at) place.begin += static_cast<std::uint32_t>(no_break_space.size() - 1);
}

}  // namespace

bool bind_telephone_numbers(std::string& words, std::vector<Place>* places) {
  bool changed = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] != '0' && words[at] != '+') continue;
    const std::vector<std::size_t> spaces = spaces_of_number(words, at);
    // From the last, because each replacement moves what comes after it.
    for (auto space = spaces.rbegin(); space != spaces.rend(); ++space)
      replace_space(words, *space, places);
    changed = changed || !spaces.empty();
    at += digits_at(words, at);
  }
  return changed;
}

}  // namespace muster::document
