// SPDX-License-Identifier: MIT
// Statistical process control for a monthly series: the XmR chart of "plot the dots". Limits say
// how far chance alone would move the points; the rules name points that chance does not explain.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace muster::sdk::spc {

/// Rules on which tools differ. The defaults are those of NHSRplotthedots.
struct Profile {
  double limit_factor = 2.66;  ///< limits are the mean -/+ this many mean moving ranges
  double screening_factor =
      3.267;  ///< moving ranges of at least this multiple of their mean are left out
  bool screen = true;
  std::size_t run_length = 7;        ///< points on one side of the mean that make a shift
  std::size_t trend_length = 7;      ///< points rising or falling that make a trend
  bool two_in_three = true;          ///< whether two of three points close to a limit are a signal
  bool two_in_three_beyond = false;  ///< points beyond the limits also count for two in three
};

/// Centre line and limits, in the unit of the points.
struct Limits {
  double mean = 0;
  double lower = 0;
  double upper = 0;
  double near_lower = 0;  ///< two thirds of the way from the mean to the limit, for the rule two in
                          ///< three
  double near_upper = 0;
  std::size_t screened = 0;  ///< number of moving ranges left out
};

/// spc.mean, spc.lower, spc.upper: mean -/+ 2.66 * mean moving range of successive points. Moving
/// ranges of at least 3.267 times the mean moving range are left out, once, and the mean moving
/// range is taken again. If no range would be left, all are used, so that a flat series has limits
/// equal to its mean. Nothing for fewer than two points.
std::optional<Limits> limits(std::span<const double> points, const Profile& profile = {});

/// The reason why a point is a signal; if several apply, the first in this order.
enum class Cause : unsigned char { common, outside_limits, trend, two_in_three, shift };

/// Returns, for each point, the direction of the trend that the point belongs to: 1 rising, -1
/// falling, 0 none. If one trend ends at the point at which the next begins, the point belongs to
/// the next. Limits don't matter here.
std::vector<int> trend_directions(std::span<const double> points, const Profile& profile = {});

/// Returns one cause for each point.
std::vector<Cause> causes(std::span<const double> points, const Limits& limits,
                          const Profile& profile = {});

/// With fewer points the limits are provisional, and the words say so.
inline constexpr std::size_t points_for_firm_limits = 13;

/// With fewer points since the lines were last recalculated, variation and assurance are not
/// stated, because each further point would move the limits.
inline constexpr std::size_t points_for_verdict = 12;

}  // namespace muster::sdk::spc
