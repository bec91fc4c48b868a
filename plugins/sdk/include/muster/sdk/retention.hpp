// SPDX-License-Identifier: MIT
// Retention: leavers, joiners, stability and retirement risk. In headcount, not whole-time
// equivalents, unless a function says otherwise. If an input has no number, neither has the
// result. If the denominator is zero, the result is "not applicable".
#pragma once

#include <span>
#include <string>

#include "muster/sdk/value.hpp"

namespace muster::sdk::retention {

/// Which mean of staff in post a rate is divided by; it is printed with every rate.
enum class MeanOf { thirteen_month_ends, first_and_last, some_month_ends, nothing };

/// The mean staff in post of twelve months, and which mean it is.
struct MeanInPost {
  Value value;
  MeanOf of = MeanOf::nothing;
  std::size_t month_ends = 0;  ///< how many of the 13 were known

  /// Returns the name of the mean, for notes: "the mean of the 13 month-ends".
  std::string words() const;
};

/// retention.mean-in-post, in headcount: the mean of staff in post at 13 month-ends, beginning with
/// the last one before the first month. NHS England's leaver rate uses only the first and the last
/// of them. If some are unknown, it is the mean of the known ones (at least two). If one is
/// withheld, so is the mean.
MeanInPost mean_in_post(std::span<const Value> thirteen_month_ends);

/// retention.turnover: leavers in 12 months / mean staff in post over the same months, a fraction.
/// Range: 0 upwards. Source: NHS leaver rate (leavers over the average of staff in post).
Value turnover(const Value& leavers, const Value& mean_in_post);

/// retention.joiner-rate: joiners in 12 months / mean staff in post over the same months, a
/// fraction.
Value joiner_rate(const Value& joiners, const Value& mean_in_post);

/// retention.stability: people in post at the start who are still in post 12 months later / people
/// in post at the start, a fraction. Range: 0 to 1. Not 1 - turnover: joiners who leave within the
/// year count only in turnover.
Value stability(const Value& stayed, const Value& in_post_at_start);

/// retention.retirement-risk: staff aged 55 and over / all staff of known age, a fraction. Range: 0
/// to 1. There is no official definition of retirement risk, so the titles of its figures name the
/// age.
Value retirement_risk(const Value& aged_55_and_over, const Value& of_known_age);

/// retention.reason-share: leavers with this reason / leavers with a known reason, a fraction.
/// Leavers with an unknown reason are given separately, as a share of all leavers.
Value reason_share(const Value& leavers, const Value& with_known_reason);

/// retention.value: S * 1%, the leavers avoided in a year if turnover falls by one percentage
/// point, in the unit of S.
Value value_of_one_point(const Value& in_post);

}  // namespace muster::sdk::retention
