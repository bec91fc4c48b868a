// SPDX-License-Identifier: MIT
// The codes of the problems that `muster check` finds; it also reports those of load, sectors and
// compose. Append only, as in base/diagnostic_codes.hpp.
#pragma once

#include "base/location.hpp"

namespace muster::check::code {

// series
inline constexpr Code series_hole{"check.series.hole"};
inline constexpr Code series_twice{"check.series.twice"};
inline constexpr Code series_short{"check.series.short"};
inline constexpr Code series_jump{"check.series.jump"};
// periods of a table
inline constexpr Code period_same{"check.period.same"};
inline constexpr Code period_left_out{"check.period.left-out"};
inline constexpr Code period_cumulative{"check.period.cumulative"};
inline constexpr Code period_repeated{"check.period.repeated"};
// parts and totals
inline constexpr Code total_parts{"check.total.parts"};
inline constexpr Code total_rounding{"check.total.rounding"};
inline constexpr Code total_fact{"check.total.fact"};
inline constexpr Code heads_added{"check.heads.added"};
inline constexpr Code heads_below_fte{"check.heads.below-fte"};
// rates and shares
inline constexpr Code rate_counts{"check.rate.counts"};
inline constexpr Code rate_not_compared{"check.rate.not-compared"};
inline constexpr Code share_counts{"check.share.counts"};
inline constexpr Code share_total{"check.share.total"};
// plans
inline constexpr Code action_overdue{"check.action.overdue"};
inline constexpr Code action_owner{"check.action.owner"};
inline constexpr Code action_update{"check.action.update"};
inline constexpr Code milestone_order{"check.milestone.order"};
// meetings
inline constexpr Code meeting_notice{"check.meeting.notice"};
inline constexpr Code meeting_holidays{"check.meeting.holidays"};
inline constexpr Code meeting_late{"check.meeting.late"};
inline constexpr Code meeting_paragraph{"check.meeting.paragraph"};
inline constexpr Code meeting_resolution{"check.meeting.resolution"};
inline constexpr Code meeting_contact{"check.meeting.contact"};
inline constexpr Code meeting_appendix{"check.meeting.appendix"};
// Sources of figures.
inline constexpr Code source_missing{"check.source.missing"};
inline constexpr Code basis_synthetic{"check.basis.synthetic"};
// the text
inline constexpr Code narrative_unused{"check.narrative.unused"};
inline constexpr Code figure_disagrees{"check.figure.disagrees"};
inline constexpr Code figure_contradicts{"check.figure.contradicts"};
inline constexpr Code figure_reused{"check.figure.reused"};
inline constexpr Code figure_hedged{"check.figure.hedged"};
inline constexpr Code figure_not_found{"check.figure.not-found"};
inline constexpr Code gap_rounding{"check.gap.rounding"};
inline constexpr Code gap_difference{"check.gap.difference"};

}  // namespace muster::check::code
