// SPDX-License-Identifier: MIT
// The last step: what can only be known once everything is in its place.
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/blocks/lookup.hpp"

namespace muster::compose {

/// Gives headings, tables and charts their numbers and ids, in reading order. Reports skipped
/// levels, ids used twice, tables without a caption.
void number_blocks(document::Document& document, const SourceFiles& files,
                   Diagnostics& diagnostics);

/// Where a table of the document shows every figure of a chart, the chart says so in a note, and a
/// writer need not print the same figures twice. After number_blocks.
void point_charts_at_tables(Draft& draft);

/// Gives each row of tables its basis, and says under every table, chart and card that rests on
/// synthetic rows that it does, where that is not said yet.
void mark_basis(const Given& given, const Lookup& lookup, Draft& draft);

/// Orders the footnotes, registers the figures that are printed, finds the abbreviations that are
/// used. Tells of references and links to ids that are not there. After number_blocks.
void collect_references(const Given& given, const Lookup& lookup, Draft& draft,
                        Diagnostics& diagnostics);

}  // namespace muster::compose
