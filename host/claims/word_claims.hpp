// SPDX-License-Identifier: MIT
// Claims without a figure: "turnover is highest among midwives", "has fallen since 2017", "all but
// two professions report".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/known_figures.hpp"
#include "claims/reading.hpp"
#include "claims/token.hpp"

namespace muster::claims {

struct WordClaim {
  std::size_t begin = 0, end = 0;  ///< in the sentence
  bool is_right = false;
  std::string data_say;  ///< "community nurs: 24%"
  Location source;
  double sureness = 1;  ///< that it is wrong, if the data contradict it
};

/// Returns the claims of a sentence that the data can decide.
std::vector<WordClaim> judge_words(const Reading& reading, const KnownFigures& known);

void judge_ranks(const Reading& reading, const KnownFigures& known, std::vector<WordClaim>& judged);
void judge_directions(const Reading& reading, const KnownFigures& known,
                      std::vector<WordClaim>& judged);
void judge_group_counts(const Reading& reading, const KnownFigures& known,
                        std::vector<WordClaim>& judged);
void judge_comparisons(const Reading& reading, const KnownFigures& known,
                       std::vector<WordClaim>& judged);
void judge_multiples(const Reading& reading, const KnownFigures& known,
                     std::vector<WordClaim>& judged);

void judge_signs(const Reading& reading, const KnownFigures& known, std::vector<WordClaim>& judged);
void judge_small_counts(const Reading& reading, const KnownFigures& known,
                        std::vector<WordClaim>& judged);
void judge_periods(const Reading& reading, const KnownFigures& known,
                   std::vector<WordClaim>& judged);

/// Whether the clause around `at` states how things are now in the area of the edition.
bool is_statement(const Reading& reading, std::size_t at);
/// Whether the clause around `at` states how things are now, in any place.
bool is_statement_anywhere(const Reading& reading, std::size_t at);
/// Whether the clause around `at` is a statement or a forecast, as in "may look forward to", but no
/// condition with "if".
bool is_forecast_or_statement(const Reading& reading, std::size_t at);

// "Highest", "third largest", "most common": which place in an order a sentence claims.

struct Superlative {
  bool is_top = true;      ///< highest, largest; false: lowest, smallest
  std::size_t rank = 1;    ///< 2 for "second largest"
  bool of_counts = false;  ///< "largest" and "most" refer to counts; "highest" refers to rates if
                           ///< there are any
  std::size_t first = 0, last = 0;  ///< tokens
  bool is_of_two = false;           ///< "larger of the two"
  bool is_after = false;            ///< "no profession has a higher rate than": the member follows
};

std::vector<Superlative> find_superlatives(const Tokens& tokens);

// The items that a superlative ranks, and their ranking in the data.

/// One place in an order.
struct Place {
  const KnownFigure* figure;
  double value;  ///< greater is higher
};
using Order = std::vector<Place>;

struct Question {
  std::string measure;
  std::string family;
  Sign sign = Sign::unsaid;  ///< ranks surpluses or shortfalls
  bool of_rates = false;
};

/// Returns the ranking that a sentence claims: its measure and the ranked items.
std::optional<Question> question_of(const Reading& reading, const Superlative& superlative);
/// Returns the members with the highest first. If a member has several figures, a published one is
/// used before a calculated one.
Order order_of(const Question& question, const std::vector<KnownFigure>& all);

// "Midwives have the lowest turnover": who is put at which end of an order, to be compared with
// what the text says elsewhere.

struct Pole {
  std::string measure;
  Subject subject;
  bool is_top = true;
  std::size_t begin = 0, end = 0;  ///< of the superlative, in the sentence
};

std::vector<Pole> poles_of(const Reading& reading);

}  // namespace muster::claims
