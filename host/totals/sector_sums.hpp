// SPDX-License-Identifier: MIT
// One sector's sum of one measure, and the sums of sectors: what the tables of totals.hpp are made
// of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/findings.hpp"

namespace muster::totals {

/// A sum over figures, with all that its own figure needs.
struct Sum {
  double value = 0;
  bool is_known = false;                 ///< false: nothing to show, not even zero
  bool lacks_parts = false;              ///< some part is not known and is left out
  bool is_flagged = false;               ///< some part is based on incomplete data
  std::vector<model::InputRows> inputs;  ///< union of the parts' inputs, by table name
  std::vector<std::string> parts = {};   ///< ids of the figures that were added up
  const char* formula = "totals.sum";
};

/// A measure that is added up over sectors.
struct SummedMeasure {
  std::string_view measure;
  std::string_view title;  ///< of its column
  bool always_sign;
  bool is_at_horizon;   ///< the title ends with "by 2028"
  bool may_lack_parts;  ///< unknown parts are left out with a note, instead of making the sum
                        ///< unknown
};

/// In the order of the columns; `vacancies` are those that are known.
inline constexpr SummedMeasure summed_measures[] = {
    {"staff_in_post", "Staff in post", false, false, false},
    {"vacancies", "Known vacancies", false, false, true},
    {"demand", "Forecast demand", false, true, false},
    {"supply", "Projected supply", false, true, false},
    {"shortfall", "Shortfalls", false, true, false},
    {"gap", "Net gap", true, true, false}};

bool is_shown(const model::Figure& figure);

/// Whether a gap is printed below zero: one printed as 0 is not a shortfall.
bool is_shortfall(const model::Figure& gap);

/// The sector's own total if it gives one that can be shown; otherwise the sum over its
/// professions: for shortfalls, the gaps that are printed below zero, without their sign. Unknown
/// if a profession's figure is, unless the measure may lack parts.
Sum sum_of_sector(const model::SectorFindings& sector, const SummedMeasure& measure, Unit unit);

/// Sum of `parts`; those that are not known are left out and make it lack parts.
Sum sum_of_sums(const std::vector<Sum>& parts);

/// Sum of `figures`; those that are not shown are left out and make it lack parts.
Sum sum_of_figures(const std::vector<const model::Figure*>& figures);

/// True if the sector gives any of the summed measures in `unit`.
bool counts_in(const model::SectorFindings& sector, Unit unit);

/// A sum as a figure. Not known becomes the status unknown.
model::Figure as_figure(const Sum& sum, const SummedMeasure& measure, Unit unit, std::string id,
                        std::string label);

/// `more` added to `inputs`: tables in order of name, rows ascending, each once.
void unite(std::vector<model::InputRows>& inputs, const std::vector<model::InputRows>& more);

}  // namespace muster::totals
