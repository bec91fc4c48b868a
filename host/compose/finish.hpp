// SPDX-License-Identifier: MIT
// The last step: numbers, references and notes that need the complete document.
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/blocks/lookup.hpp"

namespace muster::compose {

/// Puts the figures of a chart of the chapter "summary" as a table after the first block of a later
/// chapter that refers to the chart, because a summary is one page. A chart that nothing refers to,
/// or whose rows another table prints, stays as it is. Call it before number_blocks.
void place_summary_data(Draft& draft);

/// Gives headings, tables and charts their numbers and ids, in reading order. Reports skipped
/// levels, ids used twice, tables without a caption.
void number_blocks(document::Document& document, const SourceFiles& files,
                   Diagnostics& diagnostics);

/// Whether a table of the document, numbered or not, prints every figure of the chart.
bool is_shown_in_a_table(const Draft& draft, const document::Chart& chart);

/// If a table of the document shows every figure of a chart, adds a note to the chart that says so,
/// and writers need not print the same figures twice. Call it after number_blocks.
void point_charts_at_tables(Draft& draft);

/// Gives each row of tables its basis, and adds a note under every table, chart and card that is
/// based on synthetic rows, if it has none yet.
void mark_basis(const Given& given, const Lookup& lookup, Draft& draft);

/// Puts each note under the first table of its chapter that has it, removes the marks of notes
/// about all rows, and prints the note on rounding once. Call it after number_blocks.
void print_notes_once(document::Document& document);

/// Orders the footnotes, registers the figures that are printed, and finds the abbreviations that
/// are used. Reports references and links to ids that do not exist. Call it after number_blocks.
void collect_references(const Given& given, const Lookup& lookup, Draft& draft,
                        Diagnostics& diagnostics);

}  // namespace muster::compose
