// SPDX-License-Identifier: MIT
// Finds figures in a sentence, in the forms in which people write them: 132,084, 16.4%, "8-10%", "1
// in 6", "c. 90", "ninety per cent", "£1.5 million", "a third", "doubled". Dates, years, ages,
// times, spans of time, references and telephone numbers are not figures.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "claims/token.hpp"

namespace muster::claims {

/// The kind of a number. Only numbers of the same kind are compared.
enum class Measured : std::uint8_t { number, percent, points, money };

enum class Hedge : std::uint8_t {
  none,
  at_least,  ///< over, more than, in excess of, 700+
  at_most,   ///< under, nearly, up to
  about      ///< around, circa
};

/// Whether a figure is above or below zero, as its sentence says.
enum class Sign : std::int8_t {
  minus = -1,  ///< "-219", "fell by", "shortfall"
  unsaid = 0,  ///< only its size is given
  plus = 1     ///< "+62", "rose by", "surplus"
};

/// Whether a figure counts heads or whole-time equivalents; `unsaid` if the sentence does not say.
enum class Counted : std::uint8_t { unsaid, heads, equivalents };

struct Mention {
  std::size_t begin = 0, end = 0;               ///< characters in the sentence, with hedge and unit
  std::size_t first_token = 0, last_token = 0;  ///< tokens of the figure itself
  double low = 0, high = 0;  ///< sizes; equal unless a range; per cent as a fraction
  double step = 1;           ///< the value of a 1 in the last digit that is written
  Measured measured = Measured::number;
  Hedge hedge = Hedge::none;
  Sign sign = Sign::unsaid;
  bool is_ratio = false;       ///< "1 in 6": an approximate fraction
  bool is_fraction = false;    ///< "a third": an approximate fraction, too
  bool is_change = false;      ///< "by 52%", "25 fewer", "doubled"
  bool is_bound = false;       ///< a limit: "below 16.4%"; not "nearly 16.4%"
  bool is_comparison = false;  ///< "10% higher": than something else, or than before
  bool is_close = false;       ///< "nearly", "just over", but not "under" alone
  bool is_majority = false;    ///< "most of our midwives": any share above half
  bool is_word = false;        ///< written without digits
  std::size_t change_token = 0;  ///< if is_change: the token that says so
};

/// Returns the figures of a sentence in order. `tokens` are all its tokens.
std::vector<Mention> find_mentions(const Tokens& tokens);

/// Returns the numbers below ten that are written in words, as in "five acute trusts", except those
/// in `figures`.
std::vector<Mention> find_small_counts(const Tokens& tokens, const std::vector<Mention>& figures);

/// Returns how finely the figure is given: the largest power of ten, or five times a power of ten,
/// that divides it. It is 1,000 for 132,000, 1 for 132,084, and 0.01 for 26%.
double granularity(const Mention& mention);
/// Whether the figure is round enough to follow a hedge: 132,000 and 40% are, 132,084 is not.
bool is_round(const Mention& mention);

// Words and phrases that express a change, and their direction: "rose", "fewer", "has halved".

/// Whether a figure next to this word is the size of a change.
bool is_change_word(std::string_view word);
/// Returns the direction of the word: plus for up, minus for down, and unsaid for "change" and for
/// words that express no change.
Sign direction_of(std::string_view word);

/// Whether the word is a comparative such as "higher" or "lower". These words often compare with
/// something else, and not with an earlier time.
bool is_comparative(std::string_view word);

/// Returns the relative change that the word at token `at` means, or nothing: 1 for "doubled" and
/// "to double", -0.5 for "halved".
std::optional<double> multiple_at(const Tokens& tokens, std::size_t at);

/// The direction of a phrase such as "has gone up", "rose" or "is unchanged". `count` is the length
/// of the phrase in tokens; 0 if no phrase was found.
struct Direction {
  Sign sign = Sign::unsaid;
  std::size_t count = 0;
  bool is_quality = false;  ///< "worsened": `sign` is minus for worse, whether that is up or down
};
/// Returns the direction of the phrase that begins at token `at` and is next to a figure. Such
/// phrases may also be in the present or the future tense.
Direction direction_of_figure(const Tokens& tokens, std::size_t at);
/// The same for a phrase that needs no figure, such as "rose" in "turnover rose last year".
Direction direction_at(const Tokens& tokens, std::size_t at);

// Hedges, which say how exactly a figure is meant: "in excess of", "circa", "700+".

struct HedgePhrase {
  Hedge hedge = Hedge::none;
  std::size_t count = 0;  ///< number of tokens
  bool is_close = false;  ///< "nearly", "just over"
};

/// Returns the hedge that ends before token `at`.
HedgePhrase hedge_before(const Tokens& tokens, std::size_t at);
/// Returns the hedge that begins after token `at`.
HedgePhrase hedge_after(const Tokens& tokens, std::size_t at);

// Finds times in a sentence: years, the time of the previous edition, and the length of a change.

using Years = std::set<int>;

struct YearMention {
  Years years;  ///< 2021 and 2022 for "2021/22"
  std::size_t first = 0, last = 0;
};
std::vector<YearMention> find_years(const Tokens& tokens);

/// Returns the years in a text such as "2021/22" or "October 2022".
Years years_in(std::string_view text);

/// The tokens of a phrase for an earlier time, such as "a year ago" or "in the last edition".
struct EarlierMention {
  std::size_t first = 0, last = 0;
};
std::vector<EarlierMention> find_earlier(const Tokens& tokens);

/// Returns the length in years of the change that the sentence describes: 1 for "in a year", 5 for
/// "over five years". Returns nothing if it gives none.
std::optional<int> span_in(const Tokens& tokens);

bool share_a_year(const Years& a, const Years& b);

}  // namespace muster::claims
