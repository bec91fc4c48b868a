// SPDX-License-Identifier: MIT
// Rates that another source has published, over counts that are withheld or rounded here: with the
// other count of the fraction in sight, such a rate gives the exact one away.
#pragma once

#include "disclosure/rule_set.hpp"
#include "model/dataset.hpp"

namespace muster::disclosure {

/// Withholds each row of published_rates whose measure is a fraction of counts (leavers over staff
/// in post, stayers over staff at the start, staff in post over posts) if
/// - one of them is withheld for the row's sector and profession, at any date: a period is text and
///   isn't tied to a month; or
/// - they are rounded, and the rate leaves one of them fewer values than its rounding does.
/// A sector `all`, and a profession in no row of the counts, match all rows.
void withhold_published_rates(model::Dataset& dataset, const RuleSet& rule);

}  // namespace muster::disclosure
