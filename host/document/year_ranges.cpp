// SPDX-License-Identifier: MIT
#include "document/year_ranges.hpp"

#include "base/ascii.hpp"

namespace muster::document {
namespace {

constexpr std::string_view en_dash = "\xE2\x80\x93";
constexpr int first_year = 1900, last_year = 2199;
constexpr int last_month = 12;  ///< "2009-10" may be October 2009

/// A number in the text, and how many digits it has (at most 5 are read).
struct Number {
  int value = 0;
  std::size_t digits = 0;
};
Number number_at(const std::string& words, std::size_t at) {
  Number number;
  while (at + number.digits < words.size() && number.digits < 5 &&
         is_digit(words[at + number.digits]))
    number.value = number.value * 10 + (words[at + number.digits++] - '0');
  return number;
}

bool is_year(const Number& number) {
  return number.digits == 4 && number.value >= first_year && number.value <= last_year;
}

/// The length of a part such as "/23" that follows a year; 0 if there is none.
std::size_t second_half(const std::string& words, std::size_t at) {
  if (at >= words.size() || words[at] != '/') return 0;
  return number_at(words, at + 1).digits == 2 ? 3 : 0;
}

bool joins_words(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '/' || c == '@';
}

bool ends_word(const std::string& words, std::size_t at) {
  return at >= words.size() || !joins_words(words[at]);
}

/// The position of the hyphen of a range that begins at `at`, or npos.
std::size_t hyphen_of_range(const std::string& words, std::size_t at) {
  if (at > 0 && (joins_words(words[at - 1]) || words[at - 1] == '.')) return std::string::npos;
  const Number from = number_at(words, at);
  if (!is_year(from)) return std::string::npos;
  const std::size_t half = second_half(words, at + from.digits);
  const std::size_t hyphen = at + from.digits + half;
  if (hyphen >= words.size() || words[hyphen] != '-') return std::string::npos;
  const Number to = number_at(words, hyphen + 1);
  const std::size_t end = hyphen + 1 + to.digits;
  const bool whole =
      is_year(to) && to.value > from.value && ends_word(words, end + second_half(words, end));
  const bool shortened = half == 0 && to.digits == 2 && to.value > from.value % 100 &&
                         to.value > last_month && ends_word(words, end);
  return whole || shortened ? hyphen : std::string::npos;
}

/// Moves the places after the dash, because a dash is two bytes longer than a hyphen.
void move_places(std::vector<Place>& places, std::size_t after) {
  for (Place& place : places)
    if (place.begin > after) place.begin += static_cast<std::uint32_t>(en_dash.size() - 1);
}

}  // namespace

bool put_year_dashes(std::string& words, std::vector<Place>* places) {
  bool changed = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!is_digit(words[at])) continue;
    const std::size_t hyphen = hyphen_of_range(words, at);
    while (at + 1 < words.size() && is_digit(words[at + 1])) ++at;
    if (hyphen == std::string::npos) continue;
    words.replace(hyphen, 1, en_dash);
    if (places != nullptr) move_places(*places, hyphen);
    changed = true;
    at = hyphen;
  }
  return changed;
}

std::string with_year_dashes(const std::string& words) {
  std::string out = words;
  put_year_dashes(out, nullptr);
  return out;
}

}  // namespace muster::document
