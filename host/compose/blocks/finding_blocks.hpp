// SPDX-License-Identifier: MIT
// A sector's findings as nodes of the document.
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/markdown/tokens.hpp"

namespace muster::compose {

/// Inserts the content of the token. For a failed sector, inserts a box that says so, once for each
/// section.
void place_finding(const Given& given, Draft& draft, const FindingToken& token,
                   document::Source source, document::Blocks& out);

/// A document of the sector's sections alone, without a template, to try whether they can be
/// typeset.
document::Document sector_document(const model::Dataset& dataset,
                                   const model::SectorFindings& sector);

}  // namespace muster::compose
