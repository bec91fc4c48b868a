// SPDX-License-Identifier: MIT
#include "html/printed_value.hpp"

#include <algorithm>
#include <array>

namespace muster::html {
namespace {

constexpr std::string_view minus = "\u2212";
constexpr std::string_view pound = "\u00A3";
constexpr std::array<std::string_view, 6> endings = {"", "%", "pp", "k", "m", "bn"};
constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool drop(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

void drop_spaces(std::string_view& text) {
  while (drop(text, " ") || drop(text, "\u00A0")) continue;
}

/// Removes the next word and the space after it from `text`, and returns the word.
std::string_view next_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

bool is_number_of(std::string_view word, std::size_t least, std::size_t most) {
  return word.size() >= least && word.size() <= most &&
         std::all_of(word.begin(), word.end(), is_digit);
}

}  // namespace

std::string_view without_note_marks(std::string_view text) {
  while (text.ends_with(']')) {
    const std::size_t mark = text.rfind("[note");
    if (mark == std::string_view::npos) break;
    text = text.substr(0, mark);
    while (text.ends_with(' ')) text.remove_suffix(1);
  }
  return text;
}

std::optional<std::string> unit_of_figure(std::string_view text) {
  text = without_note_marks(text);
  if (!drop(text, minus) && !drop(text, "-")) drop(text, "+");
  const bool money = drop(text, pound);
  bool digits = false;
  while (!text.empty() && (is_digit(text.front()) || text.front() == ',' || text.front() == '.')) {
    digits = digits || is_digit(text.front());
    text.remove_prefix(1);
  }
  drop_spaces(text);
  if (!digits || std::find(endings.begin(), endings.end(), text) == endings.end()) return {};
  return std::string(money ? pound : "") + std::string(text);
}

bool is_printed_date(std::string_view text) {
  text = without_note_marks(text);
  std::string_view word = next_word(text);
  if (is_number_of(word, 1, 2)) word = next_word(text);
  const bool month = std::find(months.begin(), months.end(), word) != months.end();
  return month && is_number_of(text, 4, 4);
}

}  // namespace muster::html
