// SPDX-License-Identifier: MIT
// Rates, shares and growth: the formulas that several measures use. Each takes Values and returns a
// Value. If an input has no number, neither has the result (see value.hpp). If the denominator is
// zero, the result is "not applicable".
#pragma once

#include "muster/sdk/value.hpp"

namespace muster::sdk::rates {

/// rates.share: part / whole, a fraction. Range: 0 to 1 if the whole includes the part.
Value share(const Value& part, const Value& whole);

/// rates.vacancy-rate: V / (S + V), a fraction of funded posts, as in the NHS Vacancy Statistics.
/// Skills for Care's formula is the same, but counts filled plus vacant posts; if you compare the
/// two rates, point out this difference. Range: up to 1; negative if more staff are in post than
/// are funded. Unknown if V is unknown.
Value vacancy_rate(const Value& in_post, const Value& vacancies);

/// rates.vacancies-from-rate: S * r / (1 - r), the vacancies implied by a vacancy rate of r and S
/// staff in post; the inverse of vacancy_rate. Not applicable for a rate of 1.
Value vacancies_from_rate(const Value& in_post, const Value& rate);

/// rates.compound-annual: (last / first)^(1 / years) - 1, growth a year as a fraction. Range: above
/// -1. Unknown if `years` is not positive or a value is negative; not applicable if `first` is
/// zero.
Value compound_annual(const Value& first, const Value& last, double years);

/// rates.other-horizon: (1 + g)^(to / from) - 1. Converts g, the growth over `from` years, to the
/// growth over `to` years at the same yearly rate. Returns g itself if `from` equals `to`. Unknown
/// if `from` is not positive or g is below -1.
Value over_other_horizon(const Value& growth, double from_years, double to_years);

/// rates.change: (last - first) / first, a fraction. Not applicable if `first` is zero.
Value change(const Value& first, const Value& last);

/// rates.difference: rate - benchmark, in percentage points as a fraction (0.01 is 1.0 pp).
Value difference(const Value& rate, const Value& benchmark);

}  // namespace muster::sdk::rates
