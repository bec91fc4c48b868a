// SPDX-License-Identifier: MIT
#include "claims/word_claims.hpp"

#include <algorithm>

namespace muster::claims {

bool is_statement(const Reading& reading, std::size_t at) {
  return reading.circumstances.places.empty() && is_statement_anywhere(reading, at);
}

namespace {

/// Whether one of the tokens in `words` is in the same clause as token `at`, or, with `before`,
/// anywhere before it.
bool bears(const Reading& reading, const std::vector<std::size_t>& words, std::size_t at,
           bool before) {
  return std::any_of(words.begin(), words.end(), [&](std::size_t word) {
    return (before && word < at) || reading.same_clause(word, at);
  });
}

/// Whether a word of supposition makes its sentence a condition. "If" does. "May" and "would" do
/// not, because forecasts use them too.
bool is_condition(const Reading& reading, std::size_t word) {
  std::string_view text = reading.tokens[word].text;
  return text == "if" || text == "unless" || text == "were" || text.starts_with("suppos") ||
         text.starts_with("assum") || text == "scenario" || text == "imagine";
}

}  // namespace

bool is_statement_anywhere(const Reading& reading, std::size_t at) {
  const Circumstances& all = reading.circumstances;
  return !bears(reading, all.surveys, at, false) && !bears(reading, all.aims, at, false) &&
         !bears(reading, all.suppositions, at, true) &&
         !bears(reading, all.restrictions, at, false);
}

bool is_forecast_or_statement(const Reading& reading, std::size_t at) {
  const Circumstances& all = reading.circumstances;
  bool supposed = std::any_of(all.suppositions.begin(), all.suppositions.end(),
                              [&](std::size_t word) { return is_condition(reading, word); });
  return all.places.empty() && !supposed && !bears(reading, all.surveys, at, false) &&
         !bears(reading, all.aims, at, false) && !bears(reading, all.restrictions, at, false);
}

/// How sure it is, from 0 to 1, that a wrong rank is the author's mistake, if the sentence mentions
/// only a part of a group.
constexpr double of_a_part = 0.4;

std::vector<WordClaim> judge_words(const Reading& reading, const KnownFigures& known) {
  std::vector<WordClaim> judged;
  judge_ranks(reading, known, judged);
  // Such a sentence may rank parts of the group: "no health visitor is under 25, and the largest
  // group is 55 and over".
  if (!reading.circumstances.restrictions.empty())
    for (WordClaim& one : judged) one.sureness = of_a_part;
  judge_directions(reading, known, judged);
  judge_group_counts(reading, known, judged);
  judge_multiples(reading, known, judged);
  judge_comparisons(reading, known, judged);
  judge_signs(reading, known, judged);
  judge_small_counts(reading, known, judged);
  judge_periods(reading, known, judged);
  std::sort(judged.begin(), judged.end(),
            [](const WordClaim& a, const WordClaim& b) { return a.begin < b.begin; });
  return judged;
}

}  // namespace muster::claims
