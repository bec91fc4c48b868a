// SPDX-License-Identifier: MIT
// Statistical process control for a monthly series: the XmR chart of "plot the dots". Limits say
// how far chance alone would move the points; the rules name points that chance does not explain.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace muster::sdk::spc {

/// The choices in which tools differ. The values here are those of NHSRplotthedots.
struct Profile {
  double limit_factor = 2.66;  ///< limits are the mean -/+ this many mean moving ranges
  double screening_factor =
      3.267;  ///< moving ranges from this multiple of their mean up are left out
  bool screen = true;
  std::size_t run_length = 7;        ///< points on one side of the mean that make a shift
  std::size_t trend_length = 7;      ///< points rising or falling that make a trend
  bool two_in_three = true;          ///< whether two in three close to a limit are looked for
  bool two_in_three_beyond = false;  ///< points beyond the limits count for two in three as well
};

/// Centre line and limits, in the unit of the points.
struct Limits {
  double mean = 0;
  double lower = 0;
  double upper = 0;
  double near_lower = 0;  ///< two thirds of the way: for the rule two in three
  double near_upper = 0;
  std::size_t screened = 0;  ///< how many moving ranges were left out
};

/// spc.mean, spc.lower, spc.upper: mean -/+ 2.66 * mean moving range of successive points, where
/// moving ranges not below 3.267 times their mean are left out of that mean, once; all are kept
/// where that would leave none, so that a flat series has limits equal to its mean. Nothing for
/// fewer than two points.
std::optional<Limits> limits(std::span<const double> points, const Profile& profile = {});

/// Why a point is not common cause; the first that holds, in this order.
enum class Cause : unsigned char { common, outside_limits, trend, two_in_three, shift };

/// For each point the way of the trend that it is part of: 1 rising, -1 falling, 0 for none. A
/// point where one trend ends and the next begins is of the next. Whether it is outside the limits
/// as well does not count here.
std::vector<int> trend_directions(std::span<const double> points, const Profile& profile = {});

/// One cause for each point.
std::vector<Cause> causes(std::span<const double> points, const Limits& limits,
                          const Profile& profile = {});

/// Below this many points the limits are provisional, and that is said.
inline constexpr std::size_t points_for_firm_limits = 13;

/// Below this many points since the lines were last calculated again, nothing is said of variation
/// and assurance: limits from fewer move with each further point.
inline constexpr std::size_t points_for_verdict = 12;

}  // namespace muster::sdk::spc
