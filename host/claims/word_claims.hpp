// SPDX-License-Identifier: MIT
// Judges claims without a figure, such as "turnover is highest among midwives", "has fallen since
// 2017" or "all but two professions report".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/known_figures.hpp"
#include "claims/reading.hpp"
#include "claims/token.hpp"

namespace muster::claims {

struct WordClaim {
  std::size_t begin = 0, end = 0;  ///< characters in the sentence
  bool is_right = false;
  std::string data_say;  ///< what the data say: "community nurs: 24%"
  Location source;
  double sureness = 1;  ///< if the claim is wrong: how sure that is, from 0 to 1
};

/// Returns the claims of a sentence that can be judged by the data, in the order of the sentence.
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

/// Whether the clause of token `at` states how things are now in the edition's own area.
bool is_statement(const Reading& reading, std::size_t at);
/// Whether the clause of token `at` states how things are now, in any place.
bool is_statement_anywhere(const Reading& reading, std::size_t at);
/// Whether the clause of token `at` is a statement or a forecast, as in "may look forward to", and
/// the sentence has no condition with "if".
bool is_forecast_or_statement(const Reading& reading, std::size_t at);

// Superlatives and ranks, which claim a position in an order: "highest", "third largest", "most
// common".

struct Superlative {
  bool is_top = true;      ///< highest, largest; false: lowest, smallest
  std::size_t rank = 1;    ///< 2 for "second largest"
  bool of_counts = false;  ///< true for "largest" and "most", which rank counts; false for
                           ///< "highest", which ranks rates if the measure has rates
  std::size_t first = 0, last = 0;  ///< tokens
  bool is_of_two = false;           ///< "larger of the two"
  bool is_after = false;            ///< the member follows: "no profession has a higher rate than"
};

std::vector<Superlative> find_superlatives(const Tokens& tokens);

// The ranking that a superlative refers to, and its members in the data.

/// One member in a ranking.
struct Place {
  const KnownFigure* figure;
  double value;  ///< the greatest value is ranked first
};
using Order = std::vector<Place>;

/// A ranking: the members of a family by a measure.
struct Question {
  std::string measure;
  std::string family;
  Sign sign = Sign::unsaid;  ///< if `measure` is a gap: plus ranks surpluses, minus shortfalls
  bool of_rates = false;
};

/// Returns the ranking that the superlative refers to; nothing if the sentence names no measure, or
/// ranks changes.
std::optional<Question> question_of(const Reading& reading, const Superlative& superlative);
/// Returns the members of the ranking, the highest first. If a member has several figures, a
/// published figure is preferred to a calculated one.
Order order_of(const Question& question, const std::vector<KnownFigure>& all);

// Poles: the subjects that a sentence puts at one end of a ranking, as in "midwives have the lowest
// turnover". They are compared with what the text says elsewhere.

struct Pole {
  std::string measure;
  Subject subject;
  bool is_top = true;
  std::size_t begin = 0, end = 0;  ///< characters of the superlative
};

std::vector<Pole> poles_of(const Reading& reading);

}  // namespace muster::claims
