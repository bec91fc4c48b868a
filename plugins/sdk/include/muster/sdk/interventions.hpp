// SPDX-License-Identifier: MIT
// Interventions that would change the gap. Each shifts one input of the gap model (gap_model.hpp).
// Symbols: S staff in post, V vacancies, D forecast demand, P projected supply, h years to the
// horizon, in one unit: WTE or posts. The trend already includes measures taken before the
// baseline.
#pragma once

#include <optional>

#include "muster/sdk/calendar.hpp"
#include "muster/sdk/value.hpp"

namespace muster::sdk::interventions {

/// The input of the gap model that an intervention shifts, with the meaning of its amount.
enum class Lever : unsigned char {
  retention,    ///< the percentage points by which turnover falls
  recruitment,  ///< extra staff a year
  productivity  ///< the share of the staff needed that is saved
};

/// When an intervention is in effect: from the day `from` to the end of the day `until`.
struct Span {
  Day from;
  std::optional<Day> until = {};  ///< nothing: up to the horizon
};

/// Returns for how many years between the baseline and the horizon an intervention is in effect; 0
/// if it never is.
double years_in_effect(const Span& span, Day baseline, double horizon_years);

/// Whether an intervention is in effect at the horizon itself.
bool lasts_to_horizon(const Span& span, Day baseline, double horizon_years);

/// intervention.retention: S * r * years, the leavers avoided while turnover is r lower (0.01 is
/// one percentage point of staff in post a year). S is the staff in post at the baseline, and the
/// formula assumes that people who are retained don't leave later.
Value leavers_avoided(const Value& in_post, const Value& points, double years);

/// intervention.recruitment: n * years, for n recruits a year more than the trend includes.
Value recruited(const Value& a_year, double years);

/// gap-model.need: S + D, all the staff needed at the horizon. Range: 0 upwards in sound data.
Value need(const Value& in_post, const Value& demand);

/// intervention.productivity: need * q, staff no longer needed at the horizon if the work of the
/// whole workforce takes less time by the share q (0.02 is 2%).
Value saved(const Value& need, const Value& share);

/// gap-model.gap-share: gap / need, the gap as a share of the staff needed at the horizon; negative
/// is a shortfall. Not applicable if no staff are needed.
Value gap_share(const Value& gap, const Value& need);

}  // namespace muster::sdk::interventions
