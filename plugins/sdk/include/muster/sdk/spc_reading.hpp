// SPDX-License-Identifier: MIT
// Reads an XmR chart in the terms of "plot the dots": the kind of each point, the variation at the
// end of the series, and the assurance that it will meet a target. spc.hpp calculates the lines;
// nothing here draws.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "muster/sdk/spc.hpp"

namespace muster::sdk::spc {

/// Whether higher or lower values are better.
enum class Better : unsigned char { higher, lower, neither };

/// The variation of a point, and of a series at its last point: common cause, or a change for the
/// worse (concern), for the better (improvement) or without judgement (neutral). High means above
/// the mean or in a rising trend, low below it or in a falling one.
enum class Variation : unsigned char {
  common_cause,
  concern_high,
  concern_low,
  improvement_high,
  improvement_low,
  neutral_high,
  neutral_low
};

/// Whether chance alone could miss the target.
enum class Assurance : unsigned char {
  none,          ///< no target, or neither way is better
  pass,          ///< chance alone won't miss the target, unless the process changes
  fail,          ///< chance alone won't meet the target, unless the process changes
  inconsistent,  ///< chance decides whether the target is met
};

/// Returns the words next to an icon, which also replace it for readers who can't see it.
std::string_view words_of(Variation variation);
std::string_view words_of(Assurance assurance);

/// Returns the word in findings by which the host chooses the icon: "concern-high"; "" for no
/// assurance.
std::string_view id_of(Variation variation);
std::string_view id_of(Assurance assurance);

/// A part of a series with lines of its own, and the limits calculated for it.
struct Phase {
  std::size_t begin = 0;  ///< first point
  std::size_t end = 0;    ///< one past the last
  Limits limits;
};

/// How a series is divided into phases.
struct Phasing {
  std::vector<std::size_t>
      rebase_at;              ///< points that begin a new phase, ascending; 0 may be left out
  std::size_t fix_after = 0;  ///< how many points at the start of a phase set its lines; 0: all
};

/// The minimum for `fix_after`; if it is smaller, all points of the phase are used.
inline constexpr std::size_t fewest_to_fix = 12;

/// Returns the phases with their lines. A phase of fewer than two points has no lines and is left
/// out.
std::vector<Phase> phases(std::span<const double> points, const Profile& profile = {},
                          const Phasing& phasing = {});

/// Whether a point with a special cause is a change for the better or the worse. `is_high`: the
/// point is above the mean or, for a trend, the trend rises, on either side of the mean.
Variation variation_of(Cause cause, bool is_high, Better better);

/// Returns the variation of each point; points outside every phase are common cause.
std::vector<Variation> variations(std::span<const double> points, std::span<const Phase> phases,
                                  Better better, const Profile& profile = {});

/// Returns whether chance alone could miss the target. A target that is exactly on a limit can be
/// missed by chance.
Assurance assurance(const Limits& limits, std::optional<double> target, Better better);

/// Returns a profile by its name, which editions choose: "nhsrplotthedots" (the R package's rules),
/// "making-data-count" (the same, but a trend is six points and two in three counts points beyond
/// the limits), "no-screening" (the first, but no moving range is left out). Nothing for any other
/// name.
std::optional<Profile> profile_named(std::string_view name);

}  // namespace muster::sdk::spc
