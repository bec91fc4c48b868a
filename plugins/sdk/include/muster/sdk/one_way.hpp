// SPDX-License-Identifier: MIT
// One-way sensitivity: how the gap changes if one input of the gap model takes its low and its high
// value while the others stay as they are. Sorted by effect, the inputs are drawn as a tornado.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "muster/sdk/gap_model.hpp"
#include "muster/sdk/input.hpp"
#include "muster/sdk/outlook.hpp"

namespace muster::sdk {

/// The edition's settings under `uncertainty`; an input without a setting doesn't change.
struct Uncertainty {
  /// How often the simulation draws a growth and a trend; if absent, there is no simulation.
  std::optional<std::uint64_t> trials = {};
  std::uint64_t seed = 1;
  /// By how much the yearly trend may be lower or higher if the history gives no range; 0.01 is one
  /// percentage point.
  double trend = 0;
  double vacancies = 0;  ///< the share by which known vacancies may be lower or higher
  double horizon = 0;    ///< the years by which the horizon may be earlier or later
};
Uncertainty uncertainty_of(const Edition& edition);

/// The sector's gap with one input at its low and at its high value.
struct OneWay {
  std::string input;  ///< "Growth in demand"
  std::string moved;  ///< the two values, in words
  Value low, high;

  /// sensitivity.range: the absolute difference of the two gaps.
  Value range() const;
};

/// How unknown vacancies are assumed: the rate, and the convention of the edition's sensitivity
/// table (gap_model.hpp).
struct AssumedVacancies {
  double rate = 0.2;
  gap_model::Sensitivity method = gap_model::Sensitivity::rate;
};

/// sensitivity.one-way: the inputs that change the gap, with the largest range first. Growth
/// changes if the edition gives low and high growth, the trend if it has a range, vacancies and
/// horizon if `uncertainty` sets them. Unknown vacancies change from 0 to the assumed number.
std::vector<OneWay> one_way(const std::vector<OutlookRow>& rows, const OutlookFrame& frame,
                            const Uncertainty& uncertainty, const AssumedVacancies& assumed);

/// sensitivity.one-way: the gap of one row with another trend of supply.
Value gap_with_trend(const OutlookRow& row, const OutlookFrame& frame, const Value& trend);

}  // namespace muster::sdk
