// SPDX-License-Identifier: MIT
// The chapter "Changes since the last edition" as nodes of the document.
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/markdown/tokens.hpp"

namespace muster::compose {

/// Inserts the blocks of the token; no blocks if nothing changed.
void place_changes(const Given& given, Draft& draft, const ChangesToken& token,
                   document::Source source, document::Blocks& out);

// The parts of the chapter.
void place_gap_changes(MadeFigures& made, const changes::Changes& changes, document::Source source,
                       document::Blocks& out);
/// Adds one sentence on all gaps, for a summary.
void place_gap_headline(MadeFigures& made, const changes::Changes& changes, document::Source source,
                        document::Blocks& out);
void place_action_changes(const Given& given, MadeFigures& made, const changes::Changes& changes,
                          document::Source source, document::Blocks& out);

}  // namespace muster::compose
