// SPDX-License-Identifier: MIT
// A rate that a source prints, worked out once more from the counts of the edition.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/period.hpp"
#include "model/dataset.hpp"

namespace muster::check {

/// A rate from counts. They are rounded, each to the decimals that it is typed with, so it lies
/// between `low` and `high`; whole counts of people are exact.
struct Worked {
  double rate = 0;
  double low = 0;
  double high = 0;
  std::string how;  ///< "346 vacancies / (1,480 in post + 346)"
  bool synthetic = false;  ///< some of the counts are made up
};

/// What a printed rate is about.
struct RateSubject {
  std::string_view sector, profession;
  std::optional<Period> period;  ///< of any time without
};

/// What the counts give for each time that fits the period.
struct RateCounts {
  std::vector<Worked> worked;
  bool has_rows = false;  ///< counts of the group, of whatever time
};

/// "vacancy", "stability" or "turnover"; nothing for another measure.
std::optional<RateCounts> counts_behind(const model::Dataset& dataset, std::string_view measure,
                                        const RateSubject& subject);

}  // namespace muster::check
