// SPDX-License-Identifier: MIT
// Judges statements that there is a surplus or a shortfall, without a figure, such as "of whom we
// may expect to have too many by 2029".
#include <algorithm>
#include <array>
#include <cmath>

#include "claims/claim.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {

namespace {

bool has_figure(const Reading& reading, const MeasureMention& measure) {
  return std::any_of(reading.figures.begin(), reading.figures.end(), [&](const Mention& one) {
    return reading.same_clause(one.first_token, measure.first) ||
           reading.same_clause(one.last_token, measure.last);
  });
}

/// Whether the sentence does not simply state that there is a shortfall or surplus, as in "no
/// shortfall", "largest shortfall" or "despite a shortfall".
bool says_something_else(const Reading& reading, const MeasureMention& measure) {
  constexpr std::array<std::string_view, 12> words = {"no",      "not",      "never",   "without",
                                                      "largest", "smallest", "biggest", "than",
                                                      "neither", "nor",      "less",    "previous"};
  for (std::size_t back = 1; back <= 4 && back <= measure.first; ++back)
    if (std::find(words.begin(), words.end(), text_at(reading.tokens, measure.first - back)) !=
        words.end())
      return true;
  return std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const Token& token) {
    return token.text == "turned" || token.text == "turns" || token.text == "swung" ||
           token.text == "despite" || token.text == "from";
  });
}

/// Whether the words say that a subject has a shortfall or surplus, as in "faces a shortfall",
/// "will be in surplus" or "expect too many".
bool is_said_of_somebody(const Reading& reading, const MeasureMention& measure) {
  constexpr std::array<std::string_view, 7> before = {"a", "in", "of", "be", "have", "are", "with"};
  std::string_view word = measure.first > 0 ? text_at(reading.tokens, measure.first - 1) : "";
  std::string_view first = text_at(reading.tokens, measure.first);
  return first == "too" || std::find(before.begin(), before.end(), word) != before.end();
}

const KnownFigure* gap_of(const KnownFigures& known, const Subject& subject) {
  for (const KnownFigure& one : known.all)
    if (one.measure == "gap" && one.subject == subject && one.is_current && !one.is_change &&
        one.measured == Measured::number && one.is_signed && one.series.starts_with("finding.gap"))
      return &one;
  return nullptr;
}

}  // namespace

void judge_signs(const Reading& reading, const KnownFigures& known,
                 std::vector<WordClaim>& judged) {
  for (const MeasureMention& one : reading.measures) {
    if (one.measure != "gap" || one.sign == Sign::unsaid || has_figure(reading, one)) continue;
    if (!is_forecast_or_statement(reading, one.first) || says_something_else(reading, one) ||
        !is_said_of_somebody(reading, one))
      continue;
    Mention mention;
    mention.first_token = one.first;
    mention.last_token = one.last;
    Claim claim = claim_at(reading, known.names.subjects, mention);
    if (claim.subject.empty() || claim.is_group || claim.is_earlier) continue;
    const KnownFigure* gap = gap_of(known, claim.subject);
    if (gap == nullptr || std::abs(gap->value) < 0.5) continue;
    judged.push_back({reading.tokens[one.first].begin, reading.tokens[one.last].end,
                      (gap->value > 0) == (one.sign == Sign::plus), gap->printed + ": " + gap->name,
                      gap->place_in_files});
  }
}

// Judges periods of staff figures. It finds a period such as "between September 2017 and September
// 2020" if the data have figures for 2017 and 2022, but not for 2020.

namespace {

/// Returns the years for which the data have counts of staff.
Years counted_years(const KnownFigures& known) {
  Years years;
  for (const KnownFigure& figure : known.all)
    if (figure.measure == "staff" && figure.day && !figure.is_monthly && !figure.only_agrees &&
        !figure.is_before)
      years.insert(to_civil(*figure.day).year);
  return years;
}

bool joins(const Reading& reading, const YearMention& from, const YearMention& to) {
  for (std::size_t at = from.last + 1; at < to.first; ++at) {
    std::string_view word = reading.tokens[at].text;
    if (word == "and" || word == "to") return to.first - from.last <= 4;
  }
  return false;
}

}  // namespace

void judge_periods(const Reading& reading, const KnownFigures& known,
                   std::vector<WordClaim>& judged) {
  bool of_staff = !reading.subjects.empty() || !reading.heading_subject.empty();
  Years years = counted_years(known);
  if (!of_staff || years.size() < 2 || reading.years.size() != 2) return;
  const YearMention& from = reading.years[0];
  const YearMention& to = reading.years[1];
  int first = *from.years.begin(), last = *to.years.begin();
  bool within = last > *years.begin() && last < *years.rbegin();
  if (from.years.size() > 1 || to.years.size() > 1 || !joins(reading, from, to)) return;
  if (!years.contains(first) || years.contains(last) || !within || !is_statement(reading, to.first))
    return;
  std::string known_years;
  for (int year : years) known_years += (known_years.empty() ? "" : ", ") + std::to_string(year);
  judged.push_back({reading.tokens[to.first].begin,
                    reading.tokens[to.last].end,
                    false,
                    "staff in post of " + known_years,
                    {}});
}

}  // namespace muster::claims
