// SPDX-License-Identifier: MIT
// "Between September 2017 and September 2020" where the data have 2017 and 2022.
#include <algorithm>

#include "claims/word_claims.hpp"

namespace muster::claims {

namespace {

/// The years for which the data count staff.
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
