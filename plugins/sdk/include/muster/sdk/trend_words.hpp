// SPDX-License-Identifier: MIT
// Words for a trend that is based on a shorter history than the edition requires.
#pragma once

#include <span>
#include <string>

#include "muster/sdk/input.hpp"

namespace muster::sdk {

/// Whether a trend from `first` to `last` begins later than the look-back, by more than its
/// tolerance.
bool is_short_trend(const Edition& edition, Day first, Day last);

/// Returns a warning such as "the trend of Midwives is based on 2 years, from 1 October 2020 on,
/// but look_back_years is 5".
std::string short_trend(const Edition& edition, std::span<const std::string> names, Day first,
                        Day last);

/// Returns a warning that the trend of `names` since `first` can't continue until `horizon`, such
/// as "the trend of Midwives since 1 October 2020 would give more than 10 times the staff by 2028,
/// so no supply and no gap are given; check the earlier figures".
std::string too_fast_trend(std::span<const std::string> names, Day first,
                           const std::string& horizon);

}  // namespace muster::sdk
