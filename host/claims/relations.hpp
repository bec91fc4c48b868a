// SPDX-License-Identifier: MIT
// Finds words that compare two subjects: "higher than", "outnumber", "below".
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/known_figures.hpp"
#include "claims/mention.hpp"
#include "claims/reading.hpp"

namespace muster::claims {

struct Relation {
  Sign sign = Sign::unsaid;
  bool of_counts = false;           ///< "outnumber", "fewer": compares counts, never rates
  bool is_quality = false;          ///< "better": `sign` is plus for better, not for higher
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t joint = 0;            ///< the token of "than"; if there is none, equal to `last`
};

/// Returns the comparisons of a sentence in order, except comparisons with another time, such as
/// "than a year ago".
std::vector<Relation> find_relations(const Tokens& tokens);

/// Returns only the comparisons with another time, such as "more health visitors than last year".
/// They are changes.
std::vector<Relation> find_relations_in_time(const Tokens& tokens);

// Finds the measures by which a sentence compares two subjects.

/// The measure of each side of a comparison. Both sides have the measure that is named before the
/// joint (such as "than"), unless another measure is named after the joint.
struct Measures {
  std::string first, second;
};

/// Returns the measure of each side of the comparison. `of_labels`: whether the sides are labels
/// (reasons for leaving, or roles) instead of subjects.
Measures measures_of(const Reading& reading, const Relation& relation, bool of_labels);

// Divides the members of a group (professions, sectors or organisations) by whether a statement is
// true of them.

using Members = std::set<Subject>;

/// The members for which the data have a figure, and among them those for which the statement is
/// true.
struct Division {
  Members known, satisfying;
};

/// The group to which a noun such as "professions" refers: all professions, the professions of a
/// sector, sectors, or organisations.
struct Universe {
  std::string family = "profession";
  Subject sector;
  Members members;  ///< all members of the family

  bool is_of_professions() const { return family == "profession"; }

  bool holds(const KnownFigure& figure) const {
    bool belongs =
        figure.family == family || (figure.is_change && members.contains(figure.subject));
    return belongs && !figure.subject.empty() && (sector.empty() || figure.sector == sector) &&
           figure.place.empty();
  }
};

/// Divides the members by `test`, which returns whether a figure fulfils the condition, or nothing
/// if the figure is irrelevant.
Division divide(const KnownFigures& known, const Universe& universe,
                const std::function<std::optional<bool>(const KnownFigure&)>& test);

/// Whether the figure is the current level of a measure, and not a change.
bool is_now(const KnownFigure& figure);

/// Divides the members by whether they have a surplus or, with Sign::minus, a shortfall.
Division by_gap(const KnownFigures& known, const Universe& universe, Sign sign);
/// Divides the members by whether their vacancies are known. With `missing`, the members whose
/// vacancies are not known fulfil the condition.
Division by_data(const KnownFigures& known, const Universe& universe, bool missing);
/// Divides the members by a limit, as in "a vacancy rate above 15 per cent" or "fewer than 100
/// posts to fill".
Division by_limit(const KnownFigures& known, const Universe& universe, const std::string& measure,
                  double limit, bool above, Measured measured);

}  // namespace muster::claims
