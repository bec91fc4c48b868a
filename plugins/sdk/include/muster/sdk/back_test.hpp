// SPDX-License-Identifier: MIT
// Tests the supply trend on the past: projects staff in post from an earlier figure, as the gap
// model would have done then, and compares the result with the actual figure. The method is that of
// "rolling origin" tests of forecasts.
#pragma once

#include <optional>
#include <span>

#include "muster/sdk/staff_history.hpp"

namespace muster::sdk::back_test {

/// A projection made at `from` for `to`, and the actual figure.
struct Trial {
  Day from, to;
  Value projected;
  Value actual;
  Day trend_from = {};  ///< first day of the period that the trend is measured over
};

/// back-test.projection: projects the figure at `origin` to the date of `target`; both are indices
/// into the history. The trend is the one known at `origin`: it begins with the earliest figure
/// within the look-back. Returns nothing if there was no trend yet, or one that can't continue so
/// long.
std::optional<Trial> project(const StaffHistory& history, std::size_t origin, std::size_t target,
                             LookBack look_back);

/// Of all projections to the last figure, returns the one whose length is nearest to the horizon,
/// because the gap model uses today's trend over that length. If two are equally near, it returns
/// the longer one. Returns nothing if there are fewer than three figures.
std::optional<Trial> latest(const StaffHistory& history, double horizon_years, LookBack look_back);

/// back-test.error: projected - actual; above zero if the trend projected too many staff.
Value error(const Trial& trial);
/// back-test.error-share: the error as a share of the actual figure.
Value error_share(const Trial& trial);

/// The accuracy of all trials together.
struct Accuracy {
  Value mean_absolute_error;  ///< back-test.mean-absolute-error: the mean of |error|
  /// back-test.mean-absolute-share: the mean of |error| / actual over the trials whose actual
  /// figure is above zero; not applicable if there are no such trials.
  Value mean_absolute_share;
  Value bias;                 ///< the sum of errors; errors of opposite sign cancel
  Value bias_share;           ///< the bias as a share of the sum of actual figures
  std::size_t without_share = 0;  ///< trials whose actual figure is zero
};
/// Returns the accuracy of `trials`; unknown if there are no trials.
Accuracy accuracy(std::span<const Trial> trials);

}  // namespace muster::sdk::back_test
