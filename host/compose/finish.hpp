// SPDX-License-Identifier: MIT
// The last step: numbers, references and notes that need the complete document.
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/blocks/lookup.hpp"

namespace muster::compose {

/// The chapter "summary" should fit on one page. So the figures of each of its charts are printed
/// as a table elsewhere: after the first block of a later chapter that refers to the chart. Nothing
/// is added if no block refers to the chart, or another table already prints its rows. Call it
/// before number_blocks.
void place_summary_data(Draft& draft);

/// Replaces `::: chart-tables` by a table of the data of each chart and diagram that would
/// otherwise be printed below it, in reading order. If there are none, a heading with nothing else
/// below it is removed too. Reports a directive inside another one, or a second one. Call it after
/// place_summary_data and before number_blocks.
void place_chart_tables(Draft& draft, const SourceFiles& files, Diagnostics& diagnostics);

/// Gives headings, tables and figures their numbers and ids, in reading order. Reports skipped
/// levels, ids that a volume uses twice, and tables without a caption.
void number_blocks(Draft& draft, const SourceFiles& files, Diagnostics& diagnostics);

/// Whether a table of the document, numbered or not, prints every figure of the chart, or every
/// text of the diagram.
bool is_shown_in_a_table(const Draft& draft, const document::Chart& chart);
bool is_shown_in_a_table(const Draft& draft, const document::Diagram& diagram);

/// If a table of the document shows every figure of a chart, adds a note to the chart that refers
/// to the table. Writers then need not print the same figures twice. Call it after number_blocks.
void point_charts_at_tables(Draft& draft);

/// Sets the basis of each row of a table. Puts daggers on every table, chart and card that is based
/// on synthetic rows, and adds a note for the data file if a table or chart has none yet.
void mark_basis(const Given& given, const Lookup& lookup, Draft& draft);

/// Prints each note only under the first table of a chapter that has it, removes the marks of notes
/// about all rows, and prints the note on rounding once. Call it after number_blocks.
void print_notes_once(document::Document& document);

/// Orders the footnotes, records the figures that are printed, and finds the abbreviations that are
/// used. Reports references and links to ids that do not exist. Call it after number_blocks.
void collect_references(const Given& given, const Lookup& lookup, Draft& draft,
                        Diagnostics& diagnostics);

}  // namespace muster::compose
