// SPDX-License-Identifier: MIT
// Every diagnostic code, by the room that reports it. Append only: a code is never renamed or
// given another meaning, because people filter and document by it. tests/checks fails on a code
// that no test provokes.
#pragma once

#include "base/diagnostic.hpp"

namespace muster::code {

// base: files
inline constexpr Code file_not_found{"file.not-found"};
inline constexpr Code file_outside{"file.outside-folder"};
inline constexpr Code file_unreadable{"file.unreadable"};
inline constexpr Code file_unwritable{"file.unwritable"};

// sectors: finding plugins (each refuses one plugin)
inline constexpr Code sector_folder{"sectors.folder-not-found"};
inline constexpr Code sector_not_library{"sectors.not-a-library"};
inline constexpr Code sector_no_entry{"sectors.no-entry"};
inline constexpr Code sector_wrong_magic{"sectors.wrong-magic"};
inline constexpr Code sector_abi_version{"sectors.abi-version"};
inline constexpr Code sector_short_struct{"sectors.short-struct"};
inline constexpr Code sector_descriptor{"sectors.bad-descriptor"};
inline constexpr Code sector_twin_id{"sectors.twin-id"};
inline constexpr Code sector_twin_table{"sectors.twin-table"};
inline constexpr Code sector_world_writable{"sectors.world-writable"};
inline constexpr Code sector_outside{"sectors.outside-folder"};
// sectors: running plugins (each costs one sector's sections)
inline constexpr Code sector_absent{"sectors.not-found"};
inline constexpr Code sector_missing_input{"sectors.missing-input"};
inline constexpr Code sector_runner{"sectors.runner"};
inline constexpr Code sector_crashed{"sectors.crashed"};
inline constexpr Code sector_ended_early{"sectors.ended-early"};
inline constexpr Code sector_time_limit{"sectors.time-limit"};
inline constexpr Code sector_memory_limit{"sectors.memory-limit"};
inline constexpr Code sector_too_much{"sectors.too-much-output"};
inline constexpr Code sector_garbage{"sectors.garbage"};
inline constexpr Code sector_forbidden{"sectors.forbidden-call"};
inline constexpr Code sector_left_behind{"sectors.left-behind"};
inline constexpr Code sector_exception{"sectors.exception"};
inline constexpr Code sector_refused{"sectors.refused"};
inline constexpr Code sector_findings{"sectors.findings"};
// sectors: what a plugin says
inline constexpr Code sector_report{"sectors.report"};
inline constexpr Code sector_printed{"sectors.printed"};

// app
inline constexpr Code app_internal{"app.internal"};
inline constexpr Code app_publication{"app.publication"};
inline constexpr Code app_stale{"app.stale-output"};
inline constexpr Code app_table{"app.table"};

// render: fonts and layout
inline constexpr Code font_not_found{"font.not-found"};
inline constexpr Code layout_figure_alternative{"layout.figure-alternative"};
inline constexpr Code layout_missing_character{"layout.missing-character"};
inline constexpr Code layout_right_to_left{"layout.right-to-left"};
inline constexpr Code layout_table_too_wide{"layout.table-too-wide"};

// theme
inline constexpr Code theme_unknown{"theme.unknown"};
inline constexpr Code theme_syntax{"theme.syntax"};
inline constexpr Code theme_unknown_key{"theme.unknown-key"};
inline constexpr Code theme_missing_role{"theme.missing-role"};
inline constexpr Code theme_bad_value{"theme.bad-value"};
inline constexpr Code theme_contrast{"theme.contrast"};

// chart
inline constexpr Code chart_kind{"chart.kind"};

}  // namespace muster::code
