// SPDX-License-Identifier: MIT
// The counts behind a published rate, as known to a reader of the rounded tables.
#pragma once

#include <string_view>
#include <vector>

#include "disclosure/rate_box.hpp"
#include "disclosure/rule_set.hpp"
#include "model/dataset.hpp"

namespace muster::disclosure {

/// The group that a rate is for. `all` and a profession that is in no row mean every row.
struct Whom {
  std::string_view sector;
  std::string_view profession;
};

/// Each fraction that a rate of this measure could be, by date or by 12 months.
std::vector<Fraction> fractions_behind(const model::Dataset& dataset, const RuleSet& rule,
                                       std::string_view measure, const Whom& whom);

/// Whether a count behind such a rate is withheld.
bool is_withheld_behind(const model::Dataset& dataset, std::string_view measure, const Whom& whom);

}  // namespace muster::disclosure
