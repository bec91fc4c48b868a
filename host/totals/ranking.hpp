// SPDX-License-Identifier: MIT
// Professions of all sectors by their gap, the largest shortfall first.
#pragma once

#include <vector>

#include "model/findings.hpp"

namespace muster::totals {

/// A gap with its place in the ranking.
struct RankedGap {
  const model::SectorFindings* sector;
  const model::Figure* gap;    ///< shown, in WTE, of one profession
  const model::Figure* staff;  ///< staff in post of the same profession; null if not given
  std::string label;           ///< the profession, with its sector if two sectors have it
};

/// Ties keep the order of the sectors. An unknown or withheld gap has no rank: its place would
/// reveal what is hidden.
std::vector<RankedGap> rank_gaps(const std::vector<model::SectorFindings>& sectors);

/// The blocks `largest_shortfalls` and `gaps`, whose figures are added to `figures`.
model::FindingBlock shortfall_table(const std::vector<RankedGap>& ranked,
                                    const std::string& horizon_label,
                                    std::vector<model::Figure>& figures);
model::FindingBlock gap_chart(const std::vector<RankedGap>& ranked,
                              const std::string& horizon_label,
                              std::vector<model::Figure>& figures);

/// Chart "largest_gaps": the six largest shortfalls, for a summary.
model::FindingBlock largest_gaps(const std::vector<RankedGap>& ranked,
                                 const std::string& horizon_label,
                                 std::vector<model::Figure>& figures);

}  // namespace muster::totals
