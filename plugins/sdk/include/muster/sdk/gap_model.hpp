// SPDX-License-Identifier: MIT
// The gap model: the shortage of staff at the horizon if nothing is done. Source: South East London
// People Strategy 2023/24 to 2027/28, "Workforce Supply"; checked against all its 22 rows.
// Symbols: S staff in post, V vacancies, g demand growth over the horizon, t yearly trend of staff
// in post, h years to the horizon. S, V, D, P and the gap share one unit: WTE, or posts for social
// care.
#pragma once

#include "muster/sdk/value.hpp"

namespace muster::sdk::gap_model {

/// gap-model.establishment: E = S + V, the funded posts. Unknown if V is unknown.
Value establishment(const Value& in_post, const Value& vacancies);

/// gap-model.demand: D = V + g * (S + V), what is needed beyond S by the horizon. Range: any;
/// negative if demand falls by more than the vacancies. If V is unknown, D is g * S and flagged,
/// because it is probably too low. If V is withheld, so is D.
Value demand(const Value& in_post, const Value& vacancies, const Value& growth);

/// A trend under which there would be more than this many times the staff is not continued. Such a
/// trend begins with a few people, and says nothing of the years to come.
inline constexpr double most_times = 10;

/// Whether the yearly trend `t`, continued for `h` years, leaves at most `most_times` the staff.
/// False if the trend is unknown.
bool can_continue(const Value& trend, double horizon_years);

/// gap-model.supply: P = S * ((1 + t)^h - 1), what the trend adds to S by the horizon. Range: -S to
/// 9 * S. Unknown if the trend is unknown or can't continue so long.
Value supply(const Value& in_post, const Value& trend, double horizon_years);

/// gap-model.gap: G = P - D at the horizon; negative is a shortfall. A difference as small as the
/// error of binary arithmetic counts as 0, so that it isn't reported as a shortfall.
Value gap(const Value& supply, const Value& demand);

/// How a gap is recalculated with an assumed vacancy rate r if vacancies are unknown.
enum class Sensitivity {
  rate,     ///< consistent with the rate's definition: V = S * r / (1 - r), then D and the gap
  sel_2022  ///< the 2022 strategy's own convention: gap - r * S
};

/// Returns the formula's id: "gap-model.sensitivity-rate" or "gap-model.sensitivity-sel-2022".
const char* formula(Sensitivity method);

/// gap-model.assumed-vacancies: V at the assumed rate r, by the chosen method: S * r / (1 - r), or
/// r * S.
Value assumed_vacancies(Sensitivity method, const Value& in_post, double rate);

/// Returns the gap with the assumed vacancies; not flagged, because it leaves nothing out.
Value gap_if_vacant(Sensitivity method, const Value& in_post, const Value& growth,
                    const Value& supply, double rate);

}  // namespace muster::sdk::gap_model
