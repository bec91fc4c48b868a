// SPDX-License-Identifier: MIT
// The gap model's rows as everything sees them that asks what could change the gap: professions in
// WTE, or types of employer in posts, each to the sector's own horizon.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "muster/sdk/measure.hpp"
#include "muster/sdk/staff_history.hpp"

namespace muster::sdk {

/// One row of the gap model, with the gap of doing nothing.
struct OutlookRow {
  std::string subject;
  Value in_post;
  Value vacancies;
  Value growth;  ///< over the horizon
  Value trend;   ///< a year
  Value demand, supply, gap;
  Range growth_range;    ///< low and high, where the edition gives them
  Range trend_range;     ///< slowest and fastest, where the history or the edition gives them
  StaffHistory history;  ///< up to the baseline, empty where it is not known
};

/// What all rows of a sector share.
struct OutlookFrame {
  Day baseline;
  double years = 5;           ///< to the horizon
  std::string horizon_label;  ///< "2029"
  Unit unit = Unit::wte;      ///< or posts
  std::string row_title;      ///< "Profession"
  std::optional<LookBack> look_back = {};  ///< of the trends, where it is not the edition's

  Measure in_unit(Measure measure) const {
    if (measure.unit == Unit::wte) measure.unit = unit;
    return measure;
  }
  /// " WTE" or " posts", after a figure in a sentence.
  std::string unit_after() const { return unit == Unit::posts ? " posts" : " WTE"; }
};

}  // namespace muster::sdk
