// SPDX-License-Identifier: MIT
#include "check/period.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <string>

#include "base/ascii.hpp"
#include "base/date.hpp"

namespace muster::check {

namespace {

constexpr std::array<std::string_view, 12> month_names = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/// Words for periods other than twelve months, and for seasons, which have no definite start.
constexpr std::string_view other_spans[] = {"quarter", "half",   "month",  "months", "week",  "weeks",
                                            "spring",  "summer", "autumn", "winter"};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Splits the text into runs of digits and of letters, in lower case: "Q2 2024/25" into q, 2, 2024,
/// 25.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  char before = ' ';
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    const bool goes_on = (is_digit(c) && is_digit(before)) || (is_letter(c) && is_letter(before));
    if (goes_on)
      pieces.back() += c;
    else if (is_digit(c) || is_letter(c))
      pieces.emplace_back(1, c);
    before = c;
  }
  return pieces;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : x_pieces(pieces_of(text)) {}

  PeriodWords read() {
    while (x_at < x_pieces.size())
      if (!take_time() && !take_quarter()) take_word();
    return std::move(x_words);
  }

 private:
  std::string_view piece(std::size_t ahead) const {
    return x_at + ahead < x_pieces.size() ? std::string_view(x_pieces[x_at + ahead]) : "";
  }

  std::optional<int> number(std::size_t ahead, std::size_t most_digits) const {
    const std::string_view text = piece(ahead);
    int value = 0;
    if (text.empty() || text.size() > most_digits || !is_digit(text[0])) return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  std::optional<int> year(std::size_t ahead) const {
    if (piece(ahead).size() != 4) return std::nullopt;
    const auto value = number(ahead, 4);
    return value && *value >= 1900 && *value < 2200 ? value : std::nullopt;
  }

  std::optional<int> month(std::size_t ahead) const {
    const std::string_view word = piece(ahead);
    const auto at = std::find_if(month_names.begin(), month_names.end(), [&](auto name) {
      return word.size() >= 3 && name.starts_with(word);
    });
    const bool is_sept = word == "sept";
    if (at == month_names.end() && !is_sept) return std::nullopt;
    return is_sept ? 9 : static_cast<int>(at - month_names.begin()) + 1;
  }

  bool take(NamedTime time, std::size_t pieces) {
    x_words.times.push_back(time);
    x_at += pieces;
    return true;
  }

  bool take_time() {
    return take_iso_date() || take_british_date() || take_day() || take_month() || take_year();
  }

  /// Takes 2025-09-30, and 2025-09 unless it means two years, as 2011-12 does.
  bool take_iso_date() {
    const auto of_year = year(0), of_month = number(1, 2), of_day = number(2, 2);
    if (!of_year || !of_month || piece(1).size() != 2) return false;
    if (of_day && piece(2).size() == 2 && is_date(*of_year, *of_month, *of_day))
      return take({NamedTime::Kind::day, *of_year, *of_month, *of_day}, 3);
    if (*of_month < 1 || *of_month > 12 || second_year()) return false;
    return take({NamedTime::Kind::month, *of_year, *of_month}, 2);
  }

  /// Takes 30/09/2025.
  bool take_british_date() {
    const auto of_day = number(0, 2), of_month = number(1, 2), of_year = year(2);
    if (!of_day || !of_month || !of_year || !is_date(*of_year, *of_month, *of_day)) return false;
    return take({NamedTime::Kind::day, *of_year, *of_month, *of_day}, 3);
  }

  /// Takes 30 September 2025.
  bool take_day() {
    const auto of_day = number(0, 2), of_month = month(1), of_year = year(2);
    if (!of_day || !of_month || !of_year || !is_date(*of_year, *of_month, *of_day)) return false;
    return take({NamedTime::Kind::day, *of_year, *of_month, *of_day}, 3);
  }

  bool take_month() {
    const auto of_month = month(0), of_year = year(1);
    if (!of_month) return false;
    return take({NamedTime::Kind::month, of_year.value_or(0), *of_month}, of_year ? 2 : 1);
  }

  bool take_year() {
    const auto first = year(0);
    if (!first) return false;
    if (second_year()) return take({NamedTime::Kind::financial_year, *first + 1}, 2);
    return take({NamedTime::Kind::year, *first}, 1);
  }

  /// Whether the second of two years, such as 2024/25 or 2024/2025, is the year after the first.
  bool second_year() const {
    const std::string next = std::to_string(*year(0) + 1);
    return piece(1) == next || piece(1) == std::string_view(next).substr(2);
  }

  bool take_quarter() {
    const auto number_of = number(1, 1);
    if ((piece(0) != "q" && piece(0) != "quarter") || !number_of || *number_of < 1 || *number_of > 4) return false;
    x_words.quarter = *number_of;
    x_at += 2;
    return true;
  }

  void take_word() {
    const std::string_view word = piece(0);
    const bool twelve_months = (word == "12" || word == "twelve") && piece(1).starts_with("month");
    x_words.says_year |= word == "year" || twelve_months;
    x_words.says_from |= word == "from" || word == "beginning" || word == "starting";
    const bool other_span = std::find(std::begin(other_spans), std::end(other_spans), word) !=
                            std::end(other_spans);
    x_words.says_other_span |= !twelve_months && (is_digit(word[0]) || other_span);
    x_at += twelve_months ? 2 : 1;
  }

  static bool is_date(int of_year, int of_month, int of_day) {
    if (of_month < 1 || of_month > 12 || of_day < 1 || of_day > 31) return false;
    return to_civil(from_civil({of_year, of_month, of_day})).day == of_day;
  }

  std::vector<std::string> x_pieces;
  std::size_t x_at = 0;
  PeriodWords x_words;
};

}  // namespace

PeriodWords read_period_words(std::string_view text) { return Reader(text).read(); }

}  // namespace muster::check
