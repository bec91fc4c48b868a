// SPDX-License-Identifier: MIT
// One-way sensitivity: each input of the gap model moved alone between its low and its high value,
// with the others unchanged. Sorted by effect, they are drawn as a tornado.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "muster/sdk/gap_model.hpp"
#include "muster/sdk/input.hpp"
#include "muster/sdk/outlook.hpp"

namespace muster::sdk {

/// The edition's settings under `uncertainty`; an input without a setting isn't moved.
struct Uncertainty {
  std::optional<std::uint64_t> trials = {};  ///< draws of the simulation; none: no simulation
  std::uint64_t seed = 1;
  double trend = 0;      ///< percentage points a year either side, if the history has no range
  double vacancies = 0;  ///< share of known vacancies either side
  double horizon = 0;    ///< years either side
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

/// The edition's assumption about unknown vacancies, by the convention of its sensitivity table
/// (gap_model.hpp).
struct AssumedVacancies {
  double rate = 0.2;
  gap_model::Sensitivity method = gap_model::Sensitivity::rate;
};

/// sensitivity.one-way: inputs that move the gap, the largest range first. Growth moves if the
/// edition gives low and high, the trend if it has a range, vacancies and horizon as set under
/// `uncertainty`. Unknown vacancies move from none to the assumed number.
std::vector<OneWay> one_way(const std::vector<OutlookRow>& rows, const OutlookFrame& frame,
                            const Uncertainty& uncertainty, const AssumedVacancies& assumed);

/// sensitivity.one-way: the gap of one row with another trend of supply.
Value gap_with_trend(const OutlookRow& row, const OutlookFrame& frame, const Value& trend);

}  // namespace muster::sdk
