// SPDX-License-Identifier: MIT
// Claims without a figure: "turnover is highest among midwives", "has fallen since 2017", "all but
// two professions report".
#pragma once

#include <string>
#include <vector>

#include "claims/known_figures.hpp"

namespace muster::claims {

struct WordClaim {
  std::size_t begin = 0, end = 0;  ///< in the sentence
  bool is_right = false;
  std::string data_say;  ///< "community nurs: 24%"
  Location source;
  double sureness = 1;  ///< that it is wrong, if it isn't right
};

/// The claims of a sentence that the data can decide.
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

/// Whether the clause around `at` states what is here and now.
bool is_statement(const Reading& reading, std::size_t at);
/// The same, of whatever place.
bool is_statement_anywhere(const Reading& reading, std::size_t at);
/// The same, or what is forecast: "may look forward to", but not "if".
bool is_forecast_or_statement(const Reading& reading, std::size_t at);

}  // namespace muster::claims
