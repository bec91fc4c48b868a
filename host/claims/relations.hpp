// SPDX-License-Identifier: MIT
// Words that compare two subjects: "higher than", "outnumber", "below".
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
  bool is_quality = false;          ///< "better": plus is better, not higher
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t joint = 0;            ///< the token of "than"; if there is none, equal to `last`
};

/// Returns the comparisons in order, except those with another time, such as "than a year ago".
std::vector<Relation> find_relations(const Tokens& tokens);

/// Returns only the comparisons with another time, such as "more health visitors than last year".
/// They are changes.
std::vector<Relation> find_relations_in_time(const Tokens& tokens);

// The measures by which a sentence compares two subjects.

/// The measure of each side. It is the one that is named before the joint, unless another is named
/// after it.
struct Measures {
  std::string first, second;
};

/// `of_labels`: the two sides are reasons or roles.
Measures measures_of(const Reading& reading, const Relation& relation, bool of_labels);

// Professions, sectors or organisations, divided by what is true of each.

using Members = std::set<Subject>;

/// The members for which the data has a figure, and those of them for which the sentence is true.
struct Division {
  Members known, satisfying;
};

/// The group that the noun refers to: professions, those of a sector, or sectors.
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

/// Divides the members by `test`, which returns nothing for figures that don't matter.
Division divide(const KnownFigures& known, const Universe& universe,
                const std::function<std::optional<bool>(const KnownFigure&)>& test);

/// Whether the figure is the current level of a measure, and not a change.
bool is_now(const KnownFigure& figure);

/// Divides the members by whether they have a surplus or, with Sign::minus, a shortfall.
Division by_gap(const KnownFigures& known, const Universe& universe, Sign sign);
/// Divides the members by whether their vacancies are known; `missing` asks for those whose
/// vacancies are not.
Division by_data(const KnownFigures& known, const Universe& universe, bool missing);
/// Divides the members by a limit, as in "a vacancy rate above 15 per cent" or "fewer than 100
/// posts to fill".
Division by_limit(const KnownFigures& known, const Universe& universe, const std::string& measure,
                  double limit, bool above, Measured measured);

}  // namespace muster::claims
