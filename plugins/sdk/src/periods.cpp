// SPDX-License-Identifier: MIT
#include "muster/sdk/periods.hpp"

#include <algorithm>
#include <array>

namespace muster::sdk {
namespace {

using std::chrono::month;
using std::chrono::year;

constexpr std::array<std::string_view, 12> month_names{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/// Splits a period into words and numbers, in lower case: "Q2 2022/23" into "q", "2", "2022", "23".
std::vector<std::string> pieces_of(std::string_view text) {
  enum class Kind { sign, digit, letter };
  std::vector<std::string> pieces;
  Kind kind = Kind::sign;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool is_digit = c >= '0' && c <= '9';
    const bool is_letter = c >= 'a' && c <= 'z';
    const Kind now = is_digit ? Kind::digit : is_letter ? Kind::letter : Kind::sign;
    if (now != Kind::sign && now != kind) pieces.emplace_back();
    if (now != Kind::sign) pieces.back() += c;
    kind = now;
  }
  return pieces;
}

bool is_number(const std::string& piece) { return piece[0] >= '0' && piece[0] <= '9'; }

std::optional<int> year_in(const std::string& piece) {
  if (piece.size() != 4 || !is_number(piece)) return std::nullopt;
  const int number = std::stoi(piece);
  return number >= 1900 && number < 2200 ? std::optional(number) : std::nullopt;
}

std::optional<unsigned> month_in(const std::string& piece) {
  if (is_number(piece)) {
    const unsigned number = piece.size() <= 2 ? static_cast<unsigned>(std::stoul(piece)) : 0;
    return number >= 1 && number <= 12 ? std::optional(number) : std::nullopt;
  }
  for (unsigned i = 0; i < month_names.size(); ++i)
    if (piece.size() >= 3 && month_names[i].starts_with(piece)) return i + 1;
  return std::nullopt;
}

Day month_end(int of_year, unsigned of_month) {
  return Day(year(of_year) / month(of_month) / std::chrono::last);
}

using Pieces = std::vector<std::string>;

/// Returns the second of two years such as "2021", "22" or "2021", "2022"; nothing if it isn't the
/// year after the first.
std::optional<int> second_of_two_years(const Pieces& pieces, std::size_t at) {
  if (at + 1 >= pieces.size()) return std::nullopt;
  const auto first = year_in(pieces[at]);
  if (!first) return std::nullopt;
  const std::string wanted = std::to_string(*first + 1);
  const bool follows = pieces[at + 1] == wanted || pieces[at + 1] == wanted.substr(2);
  return follows ? std::optional(*first + 1) : std::nullopt;
}

/// Returns the end of a period that names its months, such as "2024/25 (October to September)" or
/// "2025 (year to September)": the end of its last month, in the (later) year that it names.
std::optional<Day> end_of_named_months(const Pieces& pieces) {
  if (is_number(pieces.back())) return std::nullopt;
  const auto last_month = month_in(pieces.back());
  for (std::size_t i = 0; last_month && i < pieces.size(); ++i) {
    if (const auto ends = second_of_two_years(pieces, i)) return month_end(*ends, *last_month);
    if (const auto of_year = year_in(pieces[i])) return month_end(*of_year, *last_month);
  }
  return std::nullopt;
}

/// Whether the text names a quarter, even one that does not exist ("Q5"). Such a text is read only
/// as a quarter.
bool names_quarter(const Pieces& pieces) {
  const auto found = std::find(pieces.begin(), pieces.end(), "q");
  return found != pieces.end() && found + 1 != pieces.end() && is_number(found[1]);
}

/// The end of a quarter: of the financial year from April if the text has two years ("2022/23"), of
/// the calendar year if it has one.
std::optional<Day> end_of_quarter(const Pieces& pieces) {
  const auto found = std::find(pieces.begin(), pieces.end(), "q");
  const auto at = static_cast<std::size_t>(found - pieces.begin());
  if (at + 1 >= pieces.size() || pieces[at + 1].size() != 1) return std::nullopt;
  const unsigned quarter = static_cast<unsigned>(pieces[at + 1][0] - '0');
  if (quarter < 1 || quarter > 4) return std::nullopt;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (const auto ends = second_of_two_years(pieces, i))
      return quarter == 4 ? month_end(*ends, 3) : month_end(*ends - 1, 3 + 3 * quarter);
    if (const auto of_year = year_in(pieces[i])) return month_end(*of_year, 3 * quarter);
  }
  return std::nullopt;
}

/// Returns the length of the date with which the text begins, "2022-09-30" or "2022-09". Returns 0
/// if there is no such date, or if the rest of the text contains another number.
std::size_t iso_date_length(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  const std::size_t end = std::min(text.find_first_not_of("0123456789-"), text.size());
  const bool is_alone = text.find_first_of(digits, end) == std::string_view::npos;
  const bool shaped = (end == 7 || end == 10) && text[4] == '-' && text[end - 3] == '-';
  return shaped && is_alone ? end : 0;
}

/// Reads dates with the year first: "2022-09-30", "2022-09", "2022-09-30 (final)".
std::optional<Day> end_of_iso_date(std::string_view text, const Pieces& pieces) {
  const std::size_t length = iso_date_length(text);
  if (length == 0 || !year_in(pieces[0])) return std::nullopt;
  const auto of_month = month_in(pieces[1]);
  if (!of_month || (length == 7 && second_of_two_years(pieces, 0))) return std::nullopt;
  const int of_year = *year_in(pieces[0]);
  if (length == 7) return month_end(of_year, *of_month);
  if (pieces[2].size() > 2) return std::nullopt;
  const std::chrono::year_month_day date{
      year(of_year), month(*of_month),
      std::chrono::day(static_cast<unsigned>(std::stoul(pieces[2])))};
  return date.ok() ? std::optional<Day>(Day(date)) : std::nullopt;
}

/// Reads the last month and year in the text. Returns the day that precedes them or, without a day,
/// the end of the month.
std::optional<Day> end_of_month(const Pieces& pieces) {
  for (std::size_t i = pieces.size(); i-- > 1;) {
    const auto of_year = year_in(pieces[i]);
    const auto of_month = month_in(pieces[i - 1]);
    if (!of_year || !of_month) continue;
    const bool has_day = i >= 2 && is_number(pieces[i - 2]) && pieces[i - 2].size() <= 2;
    const std::chrono::year_month_day date{
        year(*of_year), month(*of_month),
        std::chrono::day(has_day ? static_cast<unsigned>(std::stoul(pieces[i - 2])) : 0)};
    return date.ok() ? Day(date) : month_end(*of_year, *of_month);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Day> end_of_period(std::string_view period) {
  const Pieces pieces = pieces_of(period);
  if (pieces.empty()) return std::nullopt;
  if (names_quarter(pieces)) return end_of_quarter(pieces);
  if (const auto end = end_of_named_months(pieces)) return end;
  if (pieces.size() >= 2)
    if (const auto end = end_of_iso_date(period, pieces)) return end;
  if (const auto end = end_of_month(pieces)) return end;
  for (std::size_t i = pieces.size(); i-- > 0;) {
    if (const auto ends = second_of_two_years(pieces, i)) return month_end(*ends, 3);
    // "2021 to 2022" ends on the same day as "2021/22".
    if (i + 2 < pieces.size() && pieces[i + 1] == "to" && year_in(pieces[i]) &&
        year_in(pieces[i + 2]) == *year_in(pieces[i]) + 1)
      return month_end(*year_in(pieces[i + 2]), 3);
  }
  for (std::size_t i = pieces.size(); i-- > 0;)
    if (const auto of_year = year_in(pieces[i])) return month_end(*of_year, 12);
  return std::nullopt;
}

LatestPeriod latest_period(const Rows& rows, std::string_view column) {
  LatestPeriod latest;
  std::optional<Day> end;
  const std::vector<std::string_view> periods = rows.distinct(column);
  for (const std::string_view period : periods) {
    const auto ends = end_of_period(period);
    if (!ends) {
      latest.is_certain = periods.size() < 2;
      latest.period = *std::max_element(periods.begin(), periods.end());
      return latest;
    }
    if (!end || *ends > *end) {
      end = ends;
      latest.period = period;
    }
  }
  return latest;
}

}  // namespace muster::sdk
