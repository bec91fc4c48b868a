// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <climits>

#include "claims/amount.hpp"
#include "claims/claim_context.hpp"

namespace muster::claims {

namespace {

std::string_view word_at(const Reading& reading, std::size_t at) {
  return text_at(reading.tokens, at);
}

void take_years(const Reading& reading, Claim& claim) {
  int nearest = INT_MAX;
  for (const YearMention& one : reading.years) {
    int distance = reading.distance(claim.mention.first_token, claim.mention.last_token, one.first);
    bool since = one.first > 0 && word_at(reading, one.first - 1) == "since";
    if (since && !claim.mention.is_change) continue;
    if (claim.mention.is_change) claim.years.insert(one.years.begin(), one.years.end());
    if (claim.mention.is_change || distance >= nearest) continue;
    nearest = distance;
    claim.years = one.years;
  }
}

/// "Than last year", "on the year before", "as last time": the other time is not the figure's.
bool is_compared_with(const Reading& reading, std::size_t earlier) {
  constexpr std::array<std::string_view, 8> joints = {"since", "than", "until", "with",
                                                      "as",    "on",   "from",  "over"};
  return earlier > 0 &&
         std::find(joints.begin(), joints.end(), word_at(reading, earlier - 1)) != joints.end();
}

/// "Could fall from 858 to 833": the first is of today.
bool is_of_the_future(const Reading& reading, std::size_t before) {
  constexpr std::array<std::string_view, 6> modals = {"could", "will",  "would",
                                                      "may",   "might", "shall"};
  for (std::size_t at = 0; at < before; ++at)
    if (std::find(modals.begin(), modals.end(), word_at(reading, at)) != modals.end()) return true;
  return false;
}

/// "from 1,414 to 1,206"
bool comes_first_of_two(const Reading& reading, const Claim& claim) {
  for (const Token& token : reading.tokens)
    if (token.text.starts_with("rang") || token.text.starts_with("var"))
      return false;  // a range of groups
  if (is_of_the_future(reading, claim.mention.first_token)) return false;
  std::size_t first = claim.mention.first_token;
  for (std::size_t back = 1; back <= 5 && back <= first; ++back) {
    bool figure = reading.tokens[first - back].kind == Token::Kind::number;
    if (word_at(reading, first - back) == "to" || figure) break;
    if (word_at(reading, first - back) != "from") continue;
    for (std::size_t at = claim.mention.last_token + 1; at < reading.tokens.size(); ++at)
      if (word_at(reading, at) == "to") return true;
  }
  return first >= 2 && word_at(reading, first - 1) == "from" &&
         (word_at(reading, first - 2) == "down" || word_at(reading, first - 2) == "up");
}

/// "Two years ago": longer than the edition before.
bool says_long_ago(const Reading& reading, const Claim& claim) {
  for (std::size_t at = 2; at < reading.tokens.size(); ++at)
    if (word_at(reading, at) == "ago" && word_at(reading, at - 1) == "years" &&
        is_nearest(reading, claim, at))
      return true;
  return false;
}

/// "In March 2023", and not "the year to March 2023".
bool says_one_month(const Reading& reading, const Claim& claim) {
  for (std::size_t at = 1; at < reading.tokens.size(); ++at) {
    bool month = is_month(word_at(reading, at)) &&
                 (word_at(reading, at - 1) == "in" || word_at(reading, at - 1) == "during");
    if (month && is_nearest(reading, claim, at)) return true;
  }
  return false;
}

}  // namespace

bool is_nearest(const Reading& reading, const Claim& claim, std::size_t at) {
  int own = reading.distance(claim.mention.first_token, claim.mention.last_token, at);
  return std::none_of(reading.figures.begin(), reading.figures.end(), [&](const Mention& other) {
    return other.first_token != claim.mention.first_token &&
           reading.distance(other.first_token, other.last_token, at) < own;
  });
}

void take_time(const Reading& reading, Claim& claim) {
  claim.is_long_ago = says_long_ago(reading, claim);
  claim.is_of_month = says_one_month(reading, claim);
  take_years(reading, claim);
  claim.span = span_in(reading.tokens);
  if (claim.mention.is_change) return;
  claim.is_from = comes_first_of_two(reading, claim);
  for (const EarlierMention& one : reading.earlier) {
    if (!is_compared_with(reading, one.first) && is_nearest(reading, claim, one.first))
      claim.is_earlier = true;
  }
}

}  // namespace muster::claims
