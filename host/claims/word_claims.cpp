// SPDX-License-Identifier: MIT
#include "claims/word_claims.hpp"

#include <algorithm>

namespace muster::claims {

bool is_statement(const Reading& reading, std::size_t at) {
  return reading.circumstances.places.empty() && is_statement_anywhere(reading, at);
}

bool is_statement_anywhere(const Reading& reading, std::size_t at) {
  const Circumstances& all = reading.circumstances;
  auto bears = [&](std::size_t word) { return word < at || reading.same_clause(word, at); };
  return !all.is_survey &&
         std::none_of(all.aims.begin(), all.aims.end(), bears) &&
         std::none_of(all.suppositions.begin(), all.suppositions.end(), bears) &&
         std::none_of(all.restrictions.begin(), all.restrictions.end(),
                      [&](std::size_t word) { return reading.same_clause(word, at); });
}

std::vector<WordClaim> judge_words(const Reading& reading, const KnownFigures& known) {
  std::vector<WordClaim> judged;
  judge_ranks(reading, known, judged);
  judge_directions(reading, known, judged);
  judge_group_counts(reading, known, judged);
  judge_multiples(reading, known, judged);
  judge_comparisons(reading, known, judged);
  judge_periods(reading, known, judged);
  std::sort(judged.begin(), judged.end(),
            [](const WordClaim& a, const WordClaim& b) { return a.begin < b.begin; });
  return judged;
}

}  // namespace muster::claims
