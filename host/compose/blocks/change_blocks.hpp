// SPDX-License-Identifier: MIT
// The chapter "Changes since the last edition" as nodes of the document.
#pragma once

#include "compose/blocks/composition.hpp"

namespace muster::compose {

/// Inserts the content of the token, or nothing if there is nothing to report.
void place_changes(Composition& composition, const ChangesToken& token, document::Source source,
                   document::Blocks& out);

// The parts.
void place_gap_changes(Composition& composition, const changes::Changes& changes,
                       document::Source source, document::Blocks& out);
void place_action_changes(Composition& composition, const changes::Changes& changes,
                          document::Source source, document::Blocks& out);

}  // namespace muster::compose
