// SPDX-License-Identifier: MIT
// Puts the blocks of a paper that was written in Word into the document.
#pragma once

#include "compose/blocks/composition.hpp"

namespace muster::compose {

/// Adds the blocks of the paper to `out`, with its highest headings below `level`. All ids begin
/// with the name of its file. Its tables and pictures keep the numbers that their author gave them.
void place_paper(Composition& composition, const PaperToken& token, int level,
                 document::Blocks& out);

}  // namespace muster::compose
