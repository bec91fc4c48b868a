// SPDX-License-Identifier: MIT
// The rows of the gap model for the outlook section: professions in WTE, or types of employer in
// posts, each up to the sector's own horizon.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "muster/sdk/measure.hpp"
#include "muster/sdk/staff_history.hpp"

namespace muster::sdk {

/// One row of the gap model, with the gap if nothing is done.
struct OutlookRow {
  std::string subject;
  Value in_post;
  Value vacancies;
  Value growth;  ///< growth in demand over the horizon
  Value trend;   ///< trend of supply a year
  Value demand, supply, gap;
  Range growth_range;    ///< low and high, if the edition gives them
  Range trend_range;     ///< slowest and fastest, if history or edition gives them
  StaffHistory history;  ///< up to the baseline; empty if unknown
};

/// Values that all rows of a sector share.
struct OutlookFrame {
  Day baseline;
  double years = 5;           ///< years to the horizon
  std::string horizon_label;  ///< "2029"
  Unit unit = Unit::wte;      ///< WTE or posts
  std::string row_title;      ///< "Profession"
  /// Look-back of the trends, if it differs from the edition's.
  std::optional<LookBack> look_back = {};

  Measure in_unit(Measure measure) const {
    if (measure.unit == Unit::wte) measure.unit = unit;
    return measure;
  }
  /// Returns " WTE" or " posts", to print after a figure in a sentence.
  std::string unit_after() const { return unit == Unit::posts ? " posts" : " WTE"; }
};

}  // namespace muster::sdk
