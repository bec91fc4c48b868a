// SPDX-License-Identifier: MIT
// What is said of a trend that rests on less of the past than the edition asks for.
#pragma once

#include <span>
#include <string>

#include "muster/sdk/input.hpp"

namespace muster::sdk {

/// Whether a trend from `first` to `last` begins later than the look-back, by more than its
/// tolerance.
bool is_short_trend(const Edition& edition, Day first, Day last);

/// "the trend of Midwives rests on 2 years, from 1 October 2020 on, and look_back_years is 5"
std::string short_trend(const Edition& edition, std::span<const std::string> names, Day first,
                        Day last);

}  // namespace muster::sdk
