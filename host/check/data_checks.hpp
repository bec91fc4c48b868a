// SPDX-License-Identifier: MIT
// The checks of tables, one a file. Each appends what it finds and stops at nothing.
#pragma once

#include <array>
#include <string_view>

#include "check/check.hpp"

namespace muster::check {

/// Regular series (months, quarters, years) with a missing or doubled point, that end before the
/// others of their table, or that jump.
void check_series(const Inspection& inspection);
/// Rows that state a total ("all", "Total", an empty organisation) against the rows they total.
void check_totals(const Inspection& inspection);
/// People: whole-time equivalents are never more than the heads they belong to.
void check_heads(const Inspection& inspection);
/// Tables of which check_rates reads rows, where published_rates is there.
inline constexpr std::array<std::string_view, 4> counts_of_rates = {"staff", "vacancies",
                                                                    "movements", "cohorts"};
/// published_rates against the counts that the edition has for the same group and time.
void check_rates(const Inspection& inspection);
/// Shares of a whole: against the counts beside them, and against a hundred.
void check_shares(const Inspection& inspection);
/// Actions that are late, have no lead or no update; milestones that end before they begin.
void check_plan(const Inspection& inspection);
/// Tables without a source, and made-up rows in an edition that says it is final.
void check_provenance(const Inspection& inspection);

}  // namespace muster::check
