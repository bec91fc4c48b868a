// SPDX-License-Identifier: MIT
// Sums over sectors: the summary of the workforce, the ranking of gaps, the key figures. They are
// calculated from unrounded figures and rounded when printed.
#pragma once

#include <string>
#include <vector>

#include "model/findings.hpp"

namespace muster::totals {

/// Adds up `sectors` and returns the result as findings with the id "all". If sectors failed, a
/// note under each total names them. The totals are in whole-time equivalents only; sectors that
/// count posts have a separate table. The section "summary" always has all its blocks, so that a
/// template can place them by name: `workforce_summary` (table), `posts_summary` (table),
/// `largest_shortfalls` (table, ten at most), `gaps` (chart), `key_figures`, `scenario_summary`
/// (table). If a table or chart would be empty, a sentence with its id takes its place and says so.
model::SectorFindings add_up(const std::vector<model::SectorFindings>& sectors,
                             const std::string& horizon_label);

}  // namespace muster::totals
