// SPDX-License-Identifier: MIT
// The gap of all sectors together under each scenario, compared with doing nothing.
#pragma once

#include <string>
#include <vector>

#include "model/findings.hpp"

namespace muster::totals {

/// Table `scenario_summary` over the sectors that count whole-time equivalents: doing nothing, then
/// each scenario that all of them give (measures scenario_gap and scenario_need, by the scenario's
/// name), with the gap as a share of the staff needed. A sentence if there is none. Its figures are
/// added to `all`, which holds the total gap already.
model::FindingBlock scenario_summary(const std::vector<model::SectorFindings>& sectors,
                                     const std::string& horizon_label, model::SectorFindings& all);

}  // namespace muster::totals
