// SPDX-License-Identifier: MIT
// Disclosure control, the end of load: counts of people are withheld or rounded in every table and
// in every margin of it, once for each audience. Later stages see nothing else.
#pragma once

#include <cstddef>
#include <vector>

#include "base/location.hpp"
#include "disclosure/rule_set.hpp"
#include "model/dataset.hpp"

namespace muster::disclosure {

/// Earlier tables to protect against, and outputs to fill.
struct ProtectOptions {
  /// Tables that readers may already have: the editions before this one, and for the restricted
  /// audience the public tables of this one. Cells that agree with these are tied to them.
  std::vector<Published> published;
};

/// Applies the rule set to `dataset`, margins included, and fills `dataset.disclosure`.
///
/// It protects columns of kind person_count. A person_fte column is protected together with the
/// headcount in its table; without one, each cell counts as that many people, rounded up. If a
/// count was changed, the rates in its row are withheld, with those of all rows that add up to the
/// same margin. Rows whose organisation or area is one of the edition's `national` names are not
/// changed by a rule set that rounds.
///
/// Errors (the dataset must then not be used): a count that is negative, has a fraction or is above
/// 100,000,000; counts that cannot be shown to be safe whatever is withheld. Warnings: tables that
/// are withheld whole, counts that the published datasets reveal already, and counts that remain
/// withheld but whose bounds leave one value (rule sets without secondary suppression).
void protect(model::Dataset& dataset, const RuleSet& rule, const ProtectOptions& options,
             Diagnostics& diagnostics);

}  // namespace muster::disclosure
