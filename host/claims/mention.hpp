// SPDX-License-Identifier: MIT
// Figures in a sentence, as people write them: 132,084, 16.4%, "8-10%", "1 in 6", "c. 90", "ninety
// per cent", "£1.5 million", "a third", "doubled". Not figures: dates, years, ages, times, spans of
// time, references, telephone numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "claims/token.hpp"

namespace muster::claims {

/// The kind of number, on which it depends with which figures it can be compared.
enum class Measured : std::uint8_t { number, percent, points, money };

enum class Hedge : std::uint8_t {
  none,
  at_least,  ///< over, more than, in excess of, 700+
  at_most,   ///< under, nearly, up to
  about      ///< around, circa
};

/// How a figure shows whether it is above or below zero.
enum class Sign : std::int8_t {
  minus = -1,  ///< "-219", "fell by", "shortfall"
  unsaid = 0,  ///< its size alone is given
  plus = 1     ///< "+62", "rose by", "surplus"
};

/// Whether a figure counts heads or whole-time equivalents, if the words say so.
enum class Counted : std::uint8_t { unsaid, heads, equivalents };

struct Mention {
  std::size_t begin = 0, end = 0;               ///< in the sentence, hedge and unit included
  std::size_t first_token = 0, last_token = 0;  ///< of the figure itself
  double low = 0, high = 0;  ///< sizes; equal unless a range; percent as a fraction
  double step = 1;           ///< of the last digit that is written
  Measured measured = Measured::number;
  Hedge hedge = Hedge::none;
  Sign sign = Sign::unsaid;
  bool is_ratio = false;       ///< "1 in 6": a fraction, and only roughly meant
  bool is_fraction = false;    ///< "a third": only roughly meant, too
  bool is_change = false;      ///< "by 52%", "25 fewer", "doubled"
  bool is_bound = false;       ///< "below 16.4%", but not "nearly"
  bool is_comparison = false;  ///< "10% higher" than something else, or than before
  bool is_close = false;       ///< "nearly", "just over", but not "under" alone
  bool is_majority = false;    ///< "most of our midwives": more than half, however much
  bool is_word = false;        ///< no digit in it
  std::size_t change_token = 0;  ///< of a change: the word that says so, if is_change
};

/// Returns the mentions in order. `tokens` are those of the sentence.
std::vector<Mention> find_mentions(const Tokens& tokens);

/// Returns the numbers below ten in words that are not in `figures`, as in "five acute trusts".
std::vector<Mention> find_small_counts(const Tokens& tokens, const std::vector<Mention>& figures);

/// Returns the largest power of ten, or five times one, that divides the figure in its own scale:
/// 1,000 for 132,000; 1 for 132,084; 0.01 for 26%.
double granularity(const Mention& mention);
/// Whether the figure is round enough to follow a hedge: 132,000 and 40% are, 132,084 is not.
bool is_round(const Mention& mention);

// Words of change and their direction: "rose", "fewer", "has halved".

/// Whether a figure next to this word is the size of a change.
bool is_change_word(std::string_view word);
/// Returns the direction: up, down or, for "change" and other words, not given.
Sign direction_of(std::string_view word);

/// Whether the word is "higher", "lower" or the like, which often compare with something else and
/// not with an earlier time.
bool is_comparative(std::string_view word);

/// Returns the change that a verb gives: 1 for "doubled" and "to double", -0.5 for "halved".
std::optional<double> multiple_at(const Tokens& tokens, std::size_t at);

/// The direction that a phrase from token `at` on gives without a figure, as in "has gone up",
/// "rose" or "is unchanged". `count` is its length in tokens; 0 if there is none.
struct Direction {
  Sign sign = Sign::unsaid;
  std::size_t count = 0;
  bool is_quality = false;  ///< "worsened": minus is worse, whichever way that is
};
/// Returns the direction of a phrase next to a figure, which may also be in the present or the
/// future.
Direction direction_of_figure(const Tokens& tokens, std::size_t at);
Direction direction_at(const Tokens& tokens, std::size_t at);

// Words that say how exactly a figure is meant: "in excess of", "circa", "700+".

struct HedgePhrase {
  Hedge hedge = Hedge::none;
  std::size_t count = 0;  ///< tokens
  bool is_close = false;  ///< "nearly", "just over"
};

/// Returns the hedge that ends before token `at`.
HedgePhrase hedge_before(const Tokens& tokens, std::size_t at);
/// Returns the hedge that begins after token `at`.
HedgePhrase hedge_after(const Tokens& tokens, std::size_t at);

// When a sentence speaks of: years that it names, the edition before, the length of a change.

using Years = std::set<int>;

struct YearMention {
  Years years;  ///< 2021 and 2022 of "2021/22"
  std::size_t first = 0, last = 0;
};
std::vector<YearMention> find_years(const Tokens& tokens);

/// Returns the years that a text such as "2021/22" or "October 2022" names.
Years years_in(std::string_view text);

/// The tokens of words such as "a year ago" or "in the last edition".
struct EarlierMention {
  std::size_t first = 0, last = 0;
};
std::vector<EarlierMention> find_earlier(const Tokens& tokens);

/// Returns how many years a change took: 1 for "in a year", 5 for "over five years".
std::optional<int> span_in(const Tokens& tokens);

bool share_a_year(const Years& a, const Years& b);

}  // namespace muster::claims
