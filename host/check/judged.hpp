// SPDX-License-Identifier: MIT
// A claim of the text with what became of it.
#pragma once

#include <vector>

#include "check/check.hpp"
#include "check/text_figure.hpp"
#include "claims/claim.hpp"
#include "claims/known_figures.hpp"
#include "claims/word_claims.hpp"

namespace muster::check {

/// A claim of the text with its verdict.
struct Judged {
  claims::Claim claim;
  TextFigure figure;
  bool is_bound = false;  ///< printed by a tag, so that it isn't listed among the typed figures
};

/// A subject at one end of an order, and the sentence that puts it there.
struct PlacedPole {
  claims::Pole pole;
  const claims::Sentence* sentence = nullptr;
};

/// "Turnover is highest for midwives" and, elsewhere, "midwives have the lowest turnover".
void compare_poles(const Inspection& inspection, const std::vector<PlacedPole>& all);

/// Figures of the text against each other: two of the same that differ, one of two subjects.
void compare_with_each_other(const Inspection& inspection, std::vector<Judged>& all);

/// Sentences that give demand, supply and gap, or a vacancy rate and vacancies.
void check_sums(const Inspection& inspection, const claims::KnownFigures& known,
                const std::vector<Judged>& all);

}  // namespace muster::check
