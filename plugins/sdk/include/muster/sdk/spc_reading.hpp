// SPDX-License-Identifier: MIT
// What an XmR chart says, in the words of "plot the dots": which kind each point is, what the
// series did last (its variation) and whether it can be relied on to meet a target (its assurance).
// spc.hpp works out the lines; nothing here draws.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "muster/sdk/spc.hpp"

namespace muster::sdk::spc {

/// Which way is better.
enum class Better : unsigned char { higher, lower, neither };

/// A point, and of a series its last point: common cause, or a change for the worse, for the better
/// or without a judgement, that is high or low: above or below the mean, or in a trend that rises or falls.
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
  pass,          ///< the target is met whatever chance does, while the process stays as it is
  fail,          ///< the target is missed so
  inconsistent,  ///< met or missed by chance
};

/// The words next to an icon, and in its place for those who cannot see it.
std::string_view words_of(Variation variation);
std::string_view words_of(Assurance assurance);

/// The word in findings, by which the host draws the icon: "concern-high"; "" for no assurance.
std::string_view id_of(Variation variation);
std::string_view id_of(Assurance assurance);

/// Lines of a series that was given new ones at some points, and whose first points may fix them.
struct Phase {
  std::size_t begin = 0;  ///< first point
  std::size_t end = 0;    ///< one past the last
  Limits limits;
};

struct Phasing {
  std::vector<std::size_t>
      rebase_at;              ///< points that begin a new phase, ascending; 0 needs no naming
  std::size_t fix_after = 0;  ///< lines from so many first points of a phase; 0: from all
};

/// The least points that may fix lines: fewer are not taken, and all points of the phase count.
inline constexpr std::size_t fewest_to_fix = 12;

/// Each phase with its lines; a phase of fewer than two points has none and is left out.
std::vector<Phase> phases(std::span<const double> points, const Profile& profile = {},
                          const Phasing& phasing = {});

/// Whether a point that is no common cause is a change for the better. `is_high`: it is above the
/// mean; of a trend, it rises, on whichever side of the mean it is.
Variation variation_of(Cause cause, bool is_high, Better better);

/// One for each point; points outside every phase are common cause.
std::vector<Variation> variations(std::span<const double> points, std::span<const Phase> phases,
                                  Better better, const Profile& profile = {});

/// A target on a limit can be missed by chance.
Assurance assurance(const Limits& limits, std::optional<double> target, Better better);

/// A profile by its name, for editions to choose: "nhsrplotthedots" (the R package's rules),
/// "making-data-count" (the same, but a trend is six points and two in three counts points beyond
/// the limits), "no-screening" (the first, with all moving ranges). Nothing for another name.
std::optional<Profile> profile_named(std::string_view name);

}  // namespace muster::sdk::spc
