// SPDX-License-Identifier: MIT
// Codes of problems that load reports, in addition to those in base/diagnostic_codes.hpp. Append
// only.
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code load_audience_item_public{"load.audience.item-public"};
inline constexpr Code load_audience_paper{"load.audience.paper"};
inline constexpr Code load_audience_paper_public{"load.audience.paper-public"};

/// A row of `made_public` for a paper that isn't exempt, or with a day that hasn't come.
inline constexpr Code load_released{"load.audience.released"};

// Problems that are found by comparing rows or tables.
inline constexpr Code total_counted_twice{"load.total.counted-twice"};
inline constexpr Code total_not_there{"load.total.not-there"};
inline constexpr Code names_alike{"load.names.alike"};
inline constexpr Code table_stale{"load.table.stale"};
inline constexpr Code run_chart_row{"load.run-chart.no-figures"};

// Files that need changes before they can be read as tables.
inline constexpr Code csv_swallowed{"load.csv.swallowed-row"};
inline constexpr Code csv_separator{"load.csv.separator"};
inline constexpr Code csv_title_rows{"load.csv.title-rows"};
inline constexpr Code csv_other_columns{"load.csv.other-columns"};
inline constexpr Code wrong_kind{"load.file.wrong-kind"};

// Editions that have a parent.
inline constexpr Code parent_path{"load.parent.path"};
inline constexpr Code parent_chain{"load.parent.chain"};
inline constexpr Code where_table{"load.where.table"};
inline constexpr Code where_no_column{"load.where.no-column"};
inline constexpr Code where_no_row{"load.where.no-row"};
inline constexpr Code where_comparator{"load.where.comparator"};
inline constexpr Code where_disclosure{"load.where.disclosure"};

// Organisations that merged or were divided.
inline constexpr Code successor_itself{"load.successor.itself"};
inline constexpr Code successor_share{"load.successor.share"};
inline constexpr Code successor_days{"load.successor.days"};
inline constexpr Code successor_no_row{"load.successor.no-row"};
inline constexpr Code successor_after{"load.successor.after"};

// Codes of organisations.
inline constexpr Code organisation_code{"load.organisation.code"};
inline constexpr Code organisation_twice{"load.organisation.twice"};

// Editions that another one follows together.
inline constexpr Code predecessor_differs{"load.predecessor.differs"};
inline constexpr Code predecessor_organisation{"load.predecessor.organisation"};
inline constexpr Code predecessor_no_row{"load.predecessor.no-row"};
inline constexpr Code predecessor_rate{"load.predecessor.rate"};
inline constexpr Code predecessor_weighted{"load.predecessor.weighted"};
inline constexpr Code predecessor_parent{"load.predecessor.parent"};
inline constexpr Code predecessor_row{"load.predecessor.row"};
inline constexpr Code predecessor_same_id{"load.predecessor.same-id"};

// The meetings of a committee's year.
inline constexpr Code year_meeting{"load.year.meeting"};
inline constexpr Code year_not_recorded{"load.year.not-recorded"};
inline constexpr Code year_attendance{"load.year.attendance"};
inline constexpr Code year_action{"load.year.action"};
inline constexpr Code year_own_table{"load.year.own-table"};

}  // namespace muster::code
