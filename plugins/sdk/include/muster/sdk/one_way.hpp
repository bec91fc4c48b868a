// SPDX-License-Identifier: MIT
// One-way sensitivity: each input of the gap model moved alone between its low and its high value,
// the others as they are. Sorted by effect it is drawn as a tornado.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "muster/sdk/gap_model.hpp"
#include "muster/sdk/input.hpp"
#include "muster/sdk/outlook.hpp"

namespace muster::sdk {

/// What the edition asks for under `uncertainty`; nothing is moved that it does not give.
struct Uncertainty {
  std::optional<std::uint64_t> trials = {};  ///< of the simulation; no simulation without
  std::uint64_t seed = 1;
  double trend = 0;      ///< percentage points a year either side, where the history has no range
  double vacancies = 0;  ///< share of known vacancies either side
  double horizon = 0;    ///< years either side
};
Uncertainty uncertainty_of(const Edition& edition);

/// The sector's gap with one input low and high.
struct OneWay {
  std::string input;  ///< "Growth in demand"
  std::string moved;  ///< between what, in words
  Value low, high;

  /// sensitivity.range: the distance of the two gaps.
  Value range() const;
};

/// What the edition assumes of vacancies that nobody knows, by the convention of its sensitivity
/// table (gap_model.hpp).
struct AssumedVacancies {
  double rate = 0.2;
  gap_model::Sensitivity method = gap_model::Sensitivity::rate;
};

/// sensitivity.one-way: inputs that move the gap, the largest range first. Growth moves where the
/// edition gives low and high, the trend where there is a range, vacancies and horizon as
/// `uncertainty` says. Vacancies that nobody knows go from none to those that are assumed.
std::vector<OneWay> one_way(const std::vector<OutlookRow>& rows, const OutlookFrame& frame,
                            const Uncertainty& uncertainty, const AssumedVacancies& assumed);

/// sensitivity.one-way: the gap of one row with another trend of supply.
Value gap_with_trend(const OutlookRow& row, const OutlookFrame& frame, const Value& trend);

}  // namespace muster::sdk
