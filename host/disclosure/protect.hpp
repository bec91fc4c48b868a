// SPDX-License-Identifier: MIT
// Disclosure control, the last step of load. It withholds or rounds counts of people in every table
// and its margins, separately for each audience. Later stages see only the result.
#pragma once

#include <cstddef>
#include <vector>

#include "base/location.hpp"
#include "disclosure/rule_set.hpp"
#include "model/dataset.hpp"

namespace muster::disclosure {

/// What else the readers of the edition may know.
struct ProtectOptions {
  /// Tables that readers may already have: the editions before this one, and for the restricted
  /// audience the public tables of this one. If a cell of theirs is the same count as a cell of
  /// this edition, the two are treated as one cell.
  std::vector<Published> published;
};

/// Applies the rule set to `dataset`, margins included, and fills `dataset.disclosure`.
///
/// It protects columns of kind person_count. A person_fte column is protected together with the
/// headcount in its table. If the table has no headcount, a cell with 4.2 whole-time equivalents
/// counts as five people. If a count was changed, the rates in its row are withheld, and so are
/// the rates in all rows that add up to the same margin. A rule set that rounds does not change
/// rows whose organisation or area is one of the edition's `national` names.
///
/// Errors (the dataset must then not be used): a count that is negative, has a fraction or is above
/// 100,000,000; and counts that cannot be shown to be safe, whatever else is withheld. Warnings:
/// tables that are withheld whole; counts that the published datasets already reveal; and, for rule
/// sets without secondary suppression, withheld counts that readers can work out from the rounded
/// totals.
void protect(model::Dataset& dataset, const RuleSet& rule, const ProtectOptions& options,
             Diagnostics& diagnostics);

}  // namespace muster::disclosure
