// SPDX-License-Identifier: MIT
#include "load/cell.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace muster::load {

namespace {

constexpr const char* withheld =
    "write [c] for a small number that the source withholds: totals that contain it are then "
    "withheld too";
constexpr const char* range =
    "write one number, [c] if the source withholds it, or n/a if it is "
    "not known";
constexpr const char* low =
    "write n/a for a number that is too small to print, or write 0 and set 'marks: hchs' in "
    "edition.yaml, so that 0 means such a number";

struct Meaning {
  std::string_view mark;  ///< in lower case, without brackets
  const char* hint;
};

constexpr std::array<Meaning, 12> alone = {{
    {"c", withheld},
    {"s", withheld},
    {"suppressed", withheld},
    {"low", low},
    {"x", "write n/a or [x] if the figure is not available"},
    {":", "write n/a or [x] if the figure is not available"},
    {".", "write n/a or [x] if the figure is not available"},
    {"z", "write [z] for a figure that does not apply"},
    {"~", low},
    {"u", "write n/a or [x] for a figure that is too unreliable to print"},
    {"w", "write n/a or [x] if the figure is not available"},
    {"null", "write n/a or [x] if the figure is not available"},
}};

constexpr std::array<Meaning, 5> after_a_number = {{
    {"e", "an estimate"},
    {"p", "provisional"},
    {"r", "revised"},
    {"b", "a break in the series"},
    {"u", "of low reliability"},
}};

std::string_view without_brackets(std::string_view text) {
  if (text.size() > 2 && text.front() == '[' && text.back() == ']')
    return text.substr(1, text.size() - 2);
  return text;
}

/// Returns the hint for a number with a mark next to it, such as "10[e]", "10 [r]" or "10 r".
std::string after_number(const std::string& text) {
  std::size_t end = text.find_first_not_of("0123456789.,");
  if (end == 0 || end == std::string::npos) return "";
  std::string_view mark = std::string_view(text).substr(end);
  mark.remove_prefix(std::min(mark.find_first_not_of(' '), mark.size()));
  mark = without_brackets(mark);
  for (const Meaning& meaning : after_a_number)
    if (mark == meaning.mark)
      return "write " + text.substr(0, end) + " alone, and say in the note that the figure is " +
             meaning.hint;
  return "";
}

/// Whether the text means a small number, such as "<5", "5 or fewer", "fewer than 5", "less than 5"
/// or "<=7".
bool is_small_number(const std::string& text) {
  const bool has_digit = std::any_of(text.begin(), text.end(), is_digit);
  return has_digit &&
         (text.starts_with('<') || text.starts_with("≤") ||
          text.find("fewer") != std::string::npos || text.find("less than") != std::string::npos ||
          text.find("or less") != std::string::npos);
}

/// Whether the text is a range of numbers, such as "1-7", "1–7" or "1 to 7".
bool is_range(const std::string& text) {
  std::size_t first = text.find_first_not_of("0123456789");
  std::size_t last = text.find_last_not_of("0123456789");
  if (first == 0 || first == std::string::npos || last + 1 == text.size()) return false;
  const std::string between = text.substr(first, last + 1 - first);
  return between == "-" || between == "–" || between == " to " || between == " - " ||
         between == " – ";
}

}  // namespace

std::string hint_of_mark(std::string_view cell) {
  const std::string text = lower(cell);
  const std::string_view mark = without_brackets(text);
  for (const Meaning& meaning : alone)
    if (mark == meaning.mark) return meaning.hint;
  if (is_small_number(text)) return withheld;
  if (is_range(text)) return range;
  return after_number(text);
}

}  // namespace muster::load
