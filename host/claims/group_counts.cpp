// SPDX-License-Identifier: MIT
// Judges statements about how many members of a group fulfil a condition, such as "all but two of
// the 22 professions report their vacancies", "every profession has grown" and "three of the five
// sectors face a shortfall".
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <set>

#include "claims/amount.hpp"
#include "claims/claim.hpp"
#include "claims/mention.hpp"
#include "claims/relations.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {

namespace {

/// Divides the members of the group by whether their figure changed in the direction `sign` over
/// the time that the sentence names.
std::optional<Division> by_change(const Reading& reading, const KnownFigures& known,
                                  const Universe& universe, const std::string& measure, Sign sign) {
  Years years;
  for (const YearMention& one : reading.years) years.insert(one.years.begin(), one.years.end());
  auto span = span_in(reading.tokens);
  if (years.empty() && !span && universe.sector.empty() && measure == "staff") return std::nullopt;
  std::string series = measure != "staff"                  ? ""
                       : universe.is_of_professions()      ? "change.staff.fte."
                       : universe.family == "organisation" ? "change.organisations.headcount."
                                                           : "change.finding.staff_in_post";
  Division found = divide(known, universe, [&](const KnownFigure& one) -> std::optional<bool> {
    bool alike = one.is_change && one.measure == measure && !one.only_agrees &&
                 (one.measured == Measured::number || one.measured == Measured::points) &&
                 (series.empty() || one.series == series);
    bool within =
        std::all_of(years.begin(), years.end(), [&](int year) { return one.years.contains(year); });
    if (!alike || !within || (span && one.span && one.span != span)) return std::nullopt;
    return one.value != 0 && (one.value > 0) == (sign == Sign::plus);
  });
  return found;
}

std::string measure_near(const Reading& reading, const Quantifier& quantifier) {
  std::string measure;
  int nearest = 1000;
  for (const MeasureMention& one : reading.measures) {
    if (one.is_unit) continue;
    int distance =
        reading.distance(quantifier.first, quantifier.noun, one.first) + (one.is_weak ? 10 : 0);
    if (distance < nearest) measure = one.measure;
    nearest = std::min(nearest, distance);
  }
  return measure;
}

Sign direction_in(const Reading& reading) {
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    Direction direction = direction_at(reading.tokens, at);
    if (direction.sign != Sign::unsaid && !direction.is_quality) return direction.sign;
    Words word = reading.tokens[at].text;
    if (word == "smaller" || word == "shrinking" || word == "fewer") return Sign::minus;
    if (word == "larger" || word == "bigger" || word == "growing") return Sign::plus;
  }
  return Sign::unsaid;
}

bool is_about_data(const Reading& reading) {
  return std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const Token& token) {
    return token.text == "data" || token.text.starts_with("report") || token.text == "lack" ||
           token.text == "without" || token.text == "missing" || token.text == "outstanding";
  });
}

bool says_missing(const Reading& reading) {
  return std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const Token& token) {
    return token.text.starts_with("lack") || token.text == "without" || token.text == "no" ||
           token.text == "not" || token.text == "missing" || token.text == "outstanding";
  });
}

/// Divides the members of the group by whether they fulfil the condition in the rest of the
/// sentence. Returns nothing if the data can't decide it.
std::optional<Division> division_by(const Reading& reading, const KnownFigures& known,
                                    const Universe& universe, const Quantifier& quantifier) {
  std::string measure = measure_near(reading, quantifier);
  for (const Mention& one : reading.figures) {
    bool limit = one.measured == Measured::percent && one.first_token > quantifier.noun &&
                 (one.hedge == Hedge::at_least || one.hedge == Hedge::at_most) && !one.is_close;
    bool number = one.measured == Measured::number && one.first_token > quantifier.noun &&
                  (one.hedge == Hedge::at_least || one.hedge == Hedge::at_most) && !one.is_change;
    if (number && (measure == "vacancy" || measure == "staff"))
      return by_limit(known, universe, measure, one.low, one.hedge == Hedge::at_least,
                      Measured::number);
    if (limit && is_rate(measure))
      return by_limit(known, universe, measure, one.low, one.hedge == Hedge::at_least,
                      Measured::percent);
  }
  Sign direction = direction_in(reading);
  for (const MeasureMention& one : reading.measures)
    if (one.measure == "gap" && one.sign != Sign::unsaid && direction == Sign::unsaid)
      return by_gap(known, universe, one.sign);
  for (std::size_t at = 0; at < reading.tokens.size(); ++at)
    if (phrase_at(reading.tokens, at, "fewer staff than") > 0)
      return by_gap(known, universe, Sign::minus);
  if (measure == "vacancy" && (direction == Sign::unsaid || is_about_data(reading)))
    return is_about_data(reading) || says_missing(reading) || reading.figures.empty()
               ? std::optional(by_data(known, universe, says_missing(reading)))
               : std::nullopt;
  if (direction == Sign::unsaid) return std::nullopt;
  return by_change(reading, known, universe, measure.empty() ? "staff" : measure, direction);
}

bool names_one_of(const Reading& reading, const Members& members) {
  return members.contains(reading.heading_subject) ||
         std::any_of(reading.subjects.begin(), reading.subjects.end(),
                     [&](const SubjectMention& one) { return members.contains(one.subject); });
}

/// Returns the group that the sentence means, or nothing if it names a subject other than a sector.
std::optional<Universe> universe_of(const Reading& reading, const Quantifier& quantifier,
                                    const KnownFigures& known) {
  Universe universe;
  Words noun = reading.tokens[quantifier.noun].text;
  if (noun.starts_with("sector")) universe.family = "sector";
  if (noun.starts_with("organ") || noun.starts_with("employ")) universe.family = "organisation";
  for (const KnownFigure& one : known.all)
    if (one.family == universe.family && one.is_current) universe.members.insert(one.subject);
  for (const SubjectMention& one : reading.subjects) {
    bool next_to_it = one.first >= quantifier.first && one.last <= quantifier.noun + 3;
    bool is_sector =
        std::any_of(known.all.begin(), known.all.end(), [&](const KnownFigure& figure) {
          return figure.family == "sector" && figure.subject == one.subject;
        });
    if (is_sector && next_to_it && universe.family == "profession")
      universe.sector = one.subject;
    else if (quantifier.quantity != Quantity::only &&
             (known.names.subjects.is_profession(one.subject) || is_sector))
      return std::nullopt;  // with exceptions by name
  }
  return universe;
}

/// Whether the number is so large that it cannot be a miscount of this group, as in "564 employers"
/// or "2018 professions". The sentence then means something else.
bool counts_too_many(const Quantifier& quantifier, const Universe& universe) {
  return quantifier.quantity == Quantity::count &&
         quantifier.number > 3 * static_cast<double>(universe.members.size());
}

/// Whether the sentence is about only some members of the group, as in "every profession for which
/// we have figures".
bool is_group_narrowed(const Reading& reading, const Quantifier& quantifier) {
  Words next = text_at(reading.tokens, quantifier.noun + 1);
  return next == "for" || next == "whose" || next == "which";
}

}  // namespace

void judge_group_counts(const Reading& reading, const KnownFigures& known,
                        std::vector<WordClaim>& judged) {
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    auto quantifier = quantifier_at(reading.tokens, at);
    if (!quantifier || !is_forecast_or_statement(reading, at)) continue;
    auto universe = universe_of(reading, *quantifier, known);
    if (!universe) continue;
    if (counts_too_many(*quantifier, *universe) || is_group_narrowed(reading, *quantifier))
      continue;
    auto division = division_by(reading, known, *universe, *quantifier);
    if (!division || division->known.size() < 2) continue;
    auto of_all = divide(known, *universe, [](const KnownFigure& one) -> std::optional<bool> {
      if (!is_now(one) || one.series != "staff.fte.") return std::nullopt;
      return true;
    });
    double satisfied = static_cast<double>(division->satisfying.size());
    bool right = false;  // for the members with data, or for all members
    if (quantifier->quantity == Quantity::only && !names_one_of(reading, division->satisfying))
      satisfied = 0;
    for (std::size_t all : {division->known.size(), of_all.known.size()})
      right = right || holds(*quantifier, satisfied, static_cast<double>(all));
    judged.push_back({reading.tokens[quantifier->first].begin,
                      reading.tokens[quantifier->last].end,
                      right,
                      std::to_string(division->satisfying.size()) + " of " +
                          std::to_string(division->known.size()) + " " + universe->family + "s",
                      {}});
    at = quantifier->last;
  }
}

}  // namespace muster::claims
