// SPDX-License-Identifier: MIT
// Calculates the sums that the tables of totals.hpp show: the sum of a measure over one sector, and
// the sums over sectors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/findings.hpp"

namespace muster::totals {

/// A sum over figures, with everything that is needed to make a figure of it.
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
  std::string_view title;  ///< title of the column
  bool always_sign;
  bool is_at_horizon;   ///< the title ends with "by 2028"
  bool may_lack_parts;  ///< unknown parts are left out with a note, instead of making the sum
                        ///< unknown
};

/// The measures in the order of the columns. The vacancies are only those that are known.
inline constexpr SummedMeasure summed_measures[] = {
    {"staff_in_post", "Staff in post", false, false, false},
    {"vacancies", "Known vacancies", false, false, true},
    {"demand", "Forecast demand", false, true, false},
    {"supply", "Projected supply", false, true, false},
    {"shortfall", "Shortfalls", false, true, false},
    {"gap", "Net gap", true, true, false}};

bool is_shown(const model::Figure& figure);

/// Whether a gap is printed below zero. A gap that is printed as 0 is not a shortfall.
bool is_shortfall(const model::Figure& gap);

/// Returns the sector's own total if it gives one that has a value; otherwise the sum over its
/// professions. For shortfalls, this is the sum of the gaps that are printed below zero, without
/// their sign. The sum is unknown if a profession's figure is unknown, unless the measure may lack
/// parts.
Sum sum_of_sector(const model::SectorFindings& sector, const SummedMeasure& measure, Unit unit);

/// Returns the sum of `parts`. Unknown parts are left out, and the sum then lacks parts.
Sum sum_of_sums(const std::vector<Sum>& parts);

/// Returns the sum of `figures`. Figures without a value are left out, and the sum then lacks
/// parts.
Sum sum_of_figures(const std::vector<const model::Figure*>& figures);

/// Whether the sector gives any of the summed measures in `unit`.
bool counts_in(const model::SectorFindings& sector, Unit unit);

/// Returns a sum as a figure. A sum that is not known has the status unknown.
model::Figure as_figure(const Sum& sum, const SummedMeasure& measure, Unit unit, std::string id,
                        std::string label);

/// Adds `more` to `inputs`: tables in order of name, rows ascending, each once.
void unite(std::vector<model::InputRows>& inputs, const std::vector<model::InputRows>& more);

// Professions of all sectors by their gap, the largest shortfall first.

/// An entry of the ranking: a gap with its profession and sector.
struct RankedGap {
  const model::SectorFindings* sector;
  const model::Figure* gap;    ///< has a value; in WTE, of one profession
  const model::Figure* staff;  ///< staff in post of the same profession; null if not given
  std::string label;           ///< the profession, with its sector if two sectors have it
};

/// Returns the gaps by size. Equal gaps keep the order of the sectors. A gap without a value is
/// left out, because its position would reveal what is hidden.
std::vector<RankedGap> rank_gaps(const std::vector<model::SectorFindings>& sectors);

/// Returns the blocks `largest_shortfalls` and `gaps`, and adds their figures to `figures`.
model::FindingBlock shortfall_table(const std::vector<RankedGap>& ranked,
                                    const std::string& horizon_label,
                                    std::vector<model::Figure>& figures);
model::FindingBlock gap_chart(const std::vector<RankedGap>& ranked,
                              const std::string& horizon_label,
                              std::vector<model::Figure>& figures);

/// Returns the chart "largest_gaps", the six largest shortfalls, for a summary.
model::FindingBlock largest_gaps(const std::vector<RankedGap>& ranked,
                                 const std::string& horizon_label,
                                 std::vector<model::Figure>& figures);

// The gap of all sectors together under each scenario, compared with doing nothing.

/// Returns the table `scenario_summary` over the sectors that count whole-time equivalents. Its
/// first row is doing nothing; then there is a row for each scenario that all of these sectors give
/// (in the measures scenario_gap and scenario_need, by the scenario's name). A column shows the gap
/// as a share of the staff needed. If there is no scenario, it returns a sentence. The figures are
/// added to `all`, which already contains the total gap.
model::FindingBlock scenario_summary(const std::vector<model::SectorFindings>& sectors,
                                     const std::string& horizon_label, model::SectorFindings& all);

}  // namespace muster::totals
