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

}  // namespace muster::sdk
