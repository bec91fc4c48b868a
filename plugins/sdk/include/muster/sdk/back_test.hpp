// SPDX-License-Identifier: MIT
// The supply trend tried on the past: staff in post projected from an earlier figure as the gap
// model would have done then, and what came. After "rolling origin" tests of forecasts.
#pragma once

#include <optional>
#include <span>

#include "muster/sdk/staff_history.hpp"

namespace muster::sdk::back_test {

/// A projection made at `from` for `to`, and what was there.
struct Trial {
  Day from, to;
  Value projected;
  Value actual;
  Day trend_from = {};  ///< the trend is that from this day to `from`
};

/// back-test.projection: the figure at `origin` carried on to `target` (places in the history) at
/// the trend as it was then, from the earliest figure within the look-back before `origin`. Nothing
/// where there was no trend yet.
std::optional<Trial> project(const StaffHistory& history, std::size_t origin, std::size_t target,
                             LookBack look_back);

/// The projection to the last figure whose length is nearest to the horizon, the longer of two as
/// near: the use that is made of the trend today. Nothing with fewer than three figures.
std::optional<Trial> latest(const StaffHistory& history, double horizon_years, LookBack look_back);

/// back-test.error: projected - actual; above zero, the trend promised too many.
Value error(const Trial& trial);
/// back-test.error-share: the error as a share of the actual figure.
Value error_share(const Trial& trial);

/// How far off the trials were together.
struct Accuracy {
  Value mean_absolute_error;  ///< back-test.mean-absolute-error: the mean of |error|
  /// back-test.mean-absolute-share: the mean of |error| / actual, of the trials with an actual figure
  /// above zero; not applicable where none has one.
  Value mean_absolute_share;
  Value bias;                 ///< the sum of errors: over and under set off
  Value bias_share;           ///< the same as a share of the sum of actual figures
  std::size_t without_share = 0;  ///< trials whose actual figure is zero
};
/// Unknown with no trials.
Accuracy accuracy(std::span<const Trial> trials);

}  // namespace muster::sdk::back_test
