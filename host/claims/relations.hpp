// SPDX-License-Identifier: MIT
// Words that put one above another: "higher than", "outnumber", "below".
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
  bool of_counts = false;           ///< "outnumber", "fewer": and no rates
  bool is_quality = false;          ///< "better": plus is better, whichever way that is
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t joint = 0;            ///< "than", or the last token again
};

/// In order. Without those that compare with another time: "than a year ago".
std::vector<Relation> find_relations(const Tokens& tokens);

/// "More health visitors than last year": the same that compare two times, as a change.
std::vector<Relation> find_relations_in_time(const Tokens& tokens);

// By which measures a sentence compares two.

/// The measure of each side: what is named before the joint and, where another is named, after it.
struct Measures {
  std::string first, second;
};

/// `of_labels`: the two are reasons or roles.
Measures measures_of(const Reading& reading, const Relation& relation, bool of_labels);

// Professions, sectors or organisations, divided by what is true of each.

using Members = std::set<Subject>;

/// The members for whom the data has a figure, and those of them for whom the sentence is true.
struct Division {
  Members known, satisfying;
};

/// The group that the noun refers to: professions, those of a sector, or sectors.
struct Universe {
  std::string family = "profession";
  Subject sector;
  Members members;  ///< who belongs to the family

  bool is_of_professions() const { return family == "profession"; }

  bool holds(const KnownFigure& figure) const {
    bool belongs =
        figure.family == family || (figure.is_change && members.contains(figure.subject));
    return belongs && !figure.subject.empty() && (sector.empty() || figure.sector == sector) &&
           figure.place.empty();
  }
};

/// By `test`, which says nothing of figures that don't matter.
Division divide(const KnownFigures& known, const Universe& universe,
                const std::function<std::optional<bool>(const KnownFigure&)>& test);

/// A level of today.
bool is_now(const KnownFigure& figure);

/// Who has a surplus, or falls short.
Division by_gap(const KnownFigures& known, const Universe& universe, Sign sign);
/// Whose vacancies are known or, with `missing`, are not.
Division by_data(const KnownFigures& known, const Universe& universe, bool missing);
/// "A vacancy rate above 15 per cent", "fewer than 100 posts to fill"
Division by_limit(const KnownFigures& known, const Universe& universe, const std::string& measure,
                  double limit, bool above, Measured measured);

}  // namespace muster::claims
