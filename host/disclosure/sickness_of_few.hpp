// SPDX-License-Identifier: MIT
// Days that were available are whole-time equivalents times the days of the month: 78 in November
// are 2.6.
#pragma once

#include "disclosure/rule_set.hpp"
#include "model/dataset.hpp"

namespace muster::disclosure {

/// Withholds the days of sickness and the days available of a sector's profession whose staff in
/// post are withheld at some date, and of months in which the days available are those of no more
/// people than the rule set withholds; and every total over such days.
void withhold_sickness_of_few(model::Dataset& dataset, const RuleSet& rule);

}  // namespace muster::disclosure
