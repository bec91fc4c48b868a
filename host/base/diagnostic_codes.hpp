// SPDX-License-Identifier: MIT
// Diagnostic codes, by the room that reports them. Rooms that have a codes.hpp have further codes
// there. A code is never renamed or given another meaning, because people filter and document by
// it, so append only. tests/checks fails on a code that no test provokes.
#pragma once

#include "base/location.hpp"

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

// changes between editions
inline constexpr Code changes_removed{"changes.removed-action"};
inline constexpr Code changes_amendment{"changes.amendment"};

// disclosure control
inline constexpr Code disclosure_not_a_count{"disclosure.not-a-count"};
inline constexpr Code disclosure_public_already{"disclosure.public-already"};
inline constexpr Code disclosure_narrowed{"disclosure.narrowed"};

// app
inline constexpr Code app_internal{"app.internal"};
inline constexpr Code app_publication{"app.publication"};
inline constexpr Code app_link{"app.link"};
inline constexpr Code raster_picture{"raster.picture"};
inline constexpr Code site_statement{"site.statement"};
inline constexpr Code app_stale{"app.stale-output"};
inline constexpr Code app_table{"app.table"};
inline constexpr Code app_exists{"app.exists"};
inline constexpr Code app_new_id{"app.new-id"};
inline constexpr Code app_previous{"app.previous-edition"};
inline constexpr Code app_meeting{"app.meeting"};

// render: fonts and layout
inline constexpr Code font_not_found{"font.not-found"};
inline constexpr Code layout_fallback_face{"layout.fallback-face"};
inline constexpr Code layout_figure_alternative{"layout.figure-alternative"};
inline constexpr Code layout_missing_character{"layout.missing-character"};
inline constexpr Code layout_right_to_left{"layout.right-to-left"};
inline constexpr Code layout_table_too_wide{"layout.table-too-wide"};
inline constexpr Code layout_too_long{"layout.too-long"};

// theme
inline constexpr Code theme_unknown{"theme.unknown"};
inline constexpr Code theme_syntax{"theme.syntax"};
inline constexpr Code theme_unknown_key{"theme.unknown-key"};
inline constexpr Code theme_missing_role{"theme.missing-role"};
inline constexpr Code theme_bad_value{"theme.bad-value"};
inline constexpr Code theme_contrast{"theme.contrast"};
inline constexpr Code theme_logo{"theme.logo"};
inline constexpr Code theme_web{"theme.web"};

// chart
inline constexpr Code chart_kind{"chart.kind"};

// load: files and encodings
inline constexpr Code load_more{"load.more"};
inline constexpr Code load_encoding_note{"load.encoding.windows-1252"};
inline constexpr Code load_encoding_mixed{"load.encoding.mixed"};
inline constexpr Code load_encoding{"load.encoding.unreadable"};
inline constexpr Code load_too_long{"load.too-long"};
inline constexpr Code load_unknown_file{"load.unknown-file"};
inline constexpr Code load_table_twice{"load.schema.table-twice"};
// load: CSV structure
inline constexpr Code load_csv_quote{"load.csv.quote"};
inline constexpr Code load_csv_line_end{"load.csv.line-end"};
inline constexpr Code load_csv_field_count{"load.csv.field-count"};
inline constexpr Code load_csv_no_header{"load.csv.no-header"};
inline constexpr Code load_csv_missing_column{"load.csv.missing-column"};
inline constexpr Code load_csv_unknown_column{"load.csv.unknown-column"};
inline constexpr Code load_csv_duplicate_column{"load.csv.duplicate-column"};
inline constexpr Code load_csv_unnamed_column{"load.csv.unnamed-column"};
// load: cells and rows
inline constexpr Code load_cell_number{"load.cell.number"};
inline constexpr Code load_cell_rate{"load.cell.rate"};
inline constexpr Code load_cell_whole{"load.cell.whole-number"};
inline constexpr Code load_cell_range{"load.cell.range"};
inline constexpr Code load_cell_date{"load.cell.date"};
inline constexpr Code load_cell_word{"load.cell.word"};
inline constexpr Code load_cell_mark{"load.cell.mark"};
inline constexpr Code load_cell_key{"load.cell.empty-key"};
inline constexpr Code load_cell_control{"load.cell.control-character"};
inline constexpr Code load_cell_inherited{"load.cell.inherited"};
inline constexpr Code load_row_twice{"load.row.duplicate-key"};
inline constexpr Code load_row_rule{"load.row.rule"};
inline constexpr Code load_reference{"load.reference"};
// load: edition.yaml
inline constexpr Code load_edition_syntax{"load.edition.syntax"};
inline constexpr Code load_edition_key{"load.edition.unknown-key"};
inline constexpr Code load_edition_twice{"load.edition.duplicate-key"};
inline constexpr Code load_edition_missing{"load.edition.missing-key"};
inline constexpr Code load_edition_value{"load.edition.value"};
// load: narrative
inline constexpr Code load_audience{"load.audience"};
inline constexpr Code load_audience_ground{"load.audience.ground"};
inline constexpr Code load_audience_item{"load.audience.item"};
inline constexpr Code load_audience_place{"load.audience.place"};
inline constexpr Code load_front_matter{"load.narrative.front-matter"};

// render: pdf
inline constexpr Code pdf_metadata{"pdf.metadata"};
inline constexpr Code pdf_figure_alternative{"pdf.figure-alternative"};
inline constexpr Code pdf_language{"pdf.language"};
inline constexpr Code pdf_unknown_anchor{"pdf.unknown-anchor"};
inline constexpr Code pdf_font{"pdf.font"};
inline constexpr Code pdf_library{"pdf.library"};
inline constexpr Code pdf_too_large{"pdf.too-large"};
inline constexpr Code pdf_included{"pdf.included"};
inline constexpr Code pdf_included_untagged{"pdf.included-untagged"};

// compose: templates and narrative
inline constexpr Code compose_publication{"compose.publication"};
inline constexpr Code compose_needs{"compose.needs"};
inline constexpr Code compose_variant{"compose.variant"};
inline constexpr Code compose_character{"compose.character"};
inline constexpr Code compose_too_large{"compose.too-large"};
inline constexpr Code compose_tag{"compose.tag"};
inline constexpr Code compose_name{"compose.unknown-name"};
inline constexpr Code compose_name_use{"compose.name-use"};
inline constexpr Code compose_partial{"compose.partial"};
inline constexpr Code compose_directive{"compose.directive"};
inline constexpr Code compose_diagram{"compose.diagram"};
inline constexpr Code compose_heading{"compose.heading"};
inline constexpr Code compose_markdown{"compose.markdown"};
inline constexpr Code compose_footnote{"compose.footnote"};
inline constexpr Code compose_caption{"compose.caption"};
inline constexpr Code compose_anchor{"compose.anchor"};
inline constexpr Code compose_reference{"compose.reference"};

}  // namespace muster::code
