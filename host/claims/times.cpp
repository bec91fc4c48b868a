// SPDX-License-Identifier: MIT
#include "claims/mention.hpp"

#include <algorithm>
#include <array>

#include "claims/amount.hpp"

namespace muster::claims {

namespace {

/// Returns the first year of a period such as "20/21": two consecutive years of this century, with
/// two digits each. Returns nothing for other texts.
std::optional<int> short_years(const Tokens& tokens, std::size_t at) {
  if (at + 2 >= tokens.size() || tokens[at + 1].text != "/") return std::nullopt;
  const Token& first = tokens[at];
  const Token& second = tokens[at + 2];
  bool numbers = first.kind == Token::Kind::number && second.kind == Token::Kind::number;
  bool adjoin = first.end == tokens[at + 1].begin && second.begin == tokens[at + 1].end;
  if (!numbers || !adjoin || first.value < 10 || second.value != first.value + 1)
    return std::nullopt;
  return first.value < 50 ? std::optional(2000 + static_cast<int>(first.value)) : std::nullopt;
}

/// Whether the number is a year with two digits, as 17 is in "September 17 and September 2020".
bool is_short_year(const Tokens& tokens, std::size_t at) {
  bool month = at > 0 && is_month(tokens[at - 1].text) && tokens[at].kind == Token::Kind::number &&
               tokens[at].value >= 10 && tokens[at].value < 50 && tokens[at].decimals == 0;
  bool joined = text_at(tokens, at + 1) == "and" || text_at(tokens, at + 1) == "to";
  return month && joined && is_month(text_at(tokens, at + 2)) && at + 3 < tokens.size() &&
         tokens[at + 3].value >= 1900;
}

bool is_year(const Token& token) {
  return token.kind == Token::Kind::number && !token.grouped && token.decimals == 0 &&
         token.value >= 1900 && token.value <= 2100;
}

/// Returns the second year of a period such as "2021/22", "2021-22" or "2021/2022"; otherwise
/// nothing.
std::optional<int> second_year(const Tokens& tokens, std::size_t at) {
  bool joined = text_at(tokens, at + 1) == "/" || text_at(tokens, at + 1) == "-";
  if (!joined || at + 2 >= tokens.size()) return std::nullopt;
  const Token& next = tokens[at + 2];
  if (next.kind != Token::Kind::number || next.begin != tokens[at + 1].end) return std::nullopt;
  int first = static_cast<int>(tokens[at].value);
  int second = static_cast<int>(next.value);
  if (second < 100) second += first / 100 * 100;
  return second > first && second <= first + 20 ? std::optional(second) : std::nullopt;
}

constexpr std::array<std::string_view, 20> earlier = {
    "a year ago",        "a year earlier",   "a year before",     "one year ago",
    "last year",         "the year before",  "the previous year", "previous year",
    "the last edition",  "last edition",     "previous edition",  "the edition before",
    "the first edition", "the year earlier", "twelve months ago", "twelve months earlier",
    "last time",         "the last time",    "12 months ago",     "last year's"};

constexpr std::array<std::string_view, 12> one_year = {
    "in a year",     "in one year",      "within one year", "within a year",
    "over the year", "in the year",      "during the year", "over one year",
    "a single year", "in the last year", "year on year",    "on the year"};

}  // namespace

std::vector<YearMention> find_years(const Tokens& tokens) {
  std::vector<YearMention> found;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (auto first = short_years(tokens, at)) found.push_back({{*first, *first + 1}, at, at + 2});
    if (is_short_year(tokens, at))
      found.push_back({{2000 + static_cast<int>(tokens[at].value)}, at, at});
    if (!is_year(tokens[at])) continue;
    YearMention mention{{static_cast<int>(tokens[at].value)}, at, at};
    if (auto second = second_year(tokens, at)) {
      mention.years.insert(*second);
      mention.last = at + 2;
    }
    found.push_back(std::move(mention));
    at = found.back().last;
  }
  return found;
}

Years years_in(std::string_view text) {
  Years years;
  for (const YearMention& mention : find_years(tokens_of(text)))
    years.insert(mention.years.begin(), mention.years.end());
  return years;
}

std::vector<EarlierMention> find_earlier(const Tokens& tokens) {
  std::vector<EarlierMention> found;
  for (std::size_t at = 0; at < tokens.size(); ++at)
    for (std::string_view phrase : earlier)
      if (std::size_t count = phrase_at(tokens, at, phrase); count > 0) {
        bool running = at >= 2 && tokens[at - 1].text == "the" &&  // as in "in the last year"
                       (tokens[at - 2].text == "in" || tokens[at - 2].text == "over");
        if (running && phrase == "last year") continue;
        found.push_back({at, at + count - 1});
        at += count - 1;
        break;
      }
  return found;
}

std::optional<int> span_in(const Tokens& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    bool years = tokens[at].text == "years" || tokens[at].text == "year";
    if (years && at > 0 && tokens[at].text == "years") {
      auto spelled = read_spelled(tokens, at - 1);
      double value = spelled ? spelled->value : tokens[at - 1].value;
      if (value >= 2 && value <= 30) return static_cast<int>(value);
    }
    for (std::string_view phrase : one_year)
      if (phrase_at(tokens, at, phrase) > 0) return 1;
  }
  return find_earlier(tokens).empty() ? std::nullopt : std::optional(1);
}

bool share_a_year(const Years& a, const Years& b) {
  if (a.size() == 2 && b.size() == 2) return a == b;  // 2021/22 is not 2022/23
  return std::any_of(a.begin(), a.end(), [&](int year) { return b.contains(year); });
}

}  // namespace muster::claims
