// SPDX-License-Identifier: MIT
// The checks that compare tables, one a file; those of single tables are in table_check.hpp. Each
// appends what it finds and continues.
#pragma once

#include <array>
#include <string_view>

#include "check/check.hpp"

namespace muster::check {

/// Tables that check_rates reads if the edition has published_rates.
inline constexpr std::array<std::string_view, 4> counts_of_rates = {"staff", "vacancies",
                                                                    "movements", "cohorts"};
/// published_rates against the counts that the edition has for the same group and time.
void check_rates(const Inspection& inspection);
/// Shares of a whole: compared with the counts in the same row, and with 100%.
void check_shares(const Inspection& inspection);
/// Actions that are late, have no lead or no update; milestones that end before they begin.
void check_plan(const Inspection& inspection);
/// Tables without a source, and made-up rows in an edition that says it is final.
void check_provenance(const Inspection& inspection);

}  // namespace muster::check
