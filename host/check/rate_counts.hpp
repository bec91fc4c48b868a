// SPDX-License-Identifier: MIT
// Recalculates a published rate from the counts of the edition.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/period.hpp"
#include "model/dataset.hpp"

namespace muster::check {

/// A rate calculated from counts. Each count is rounded to the decimals shown, so the true rate is
/// between `low` and `high`; whole counts of people are exact.
struct Worked {
  double rate = 0;
  double low = 0;
  double high = 0;
  std::string how;  ///< "346 vacancies / (1,480 in post + 346)"
  bool synthetic = false;  ///< some of the counts are synthetic
};

/// The sector, profession and period of a printed rate.
struct RateSubject {
  std::string_view sector, profession;
  std::optional<Period> period;  ///< nothing: any time
};

/// The rate calculated from the counts, for each time that matches the period.
struct RateCounts {
  std::vector<Worked> worked;
  bool has_rows = false;  ///< the group has counts for at least one time
};

/// Returns the rate that the counts give for the measure "vacancy", "stability" or "turnover";
/// nothing for another measure.
std::optional<RateCounts> counts_behind(const model::Dataset& dataset, std::string_view measure,
                                        const RateSubject& subject);

}  // namespace muster::check
