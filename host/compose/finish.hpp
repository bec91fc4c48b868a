// SPDX-License-Identifier: MIT
// The last step: what can only be known once everything stands in its place.
#pragma once

#include "compose/composition.hpp"

namespace muster::compose {

/// Gives headings, tables and charts their numbers and ids, in reading order. Tells of skipped
/// levels, ids used twice, tables without a caption.
void number_blocks(Composition& composition);

/// Orders the footnotes, registers the figures that are printed, finds the abbreviations that are
/// used. Tells of references and links to ids that are not there. After number_blocks.
void collect_references(Composition& composition);

}  // namespace muster::compose
