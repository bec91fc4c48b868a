// SPDX-License-Identifier: MIT
// A sector's findings as nodes of the document.
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/markdown/tokens.hpp"

namespace muster::compose {

/// Inserts the content of the token. For a section that a failed sector lacks, inserts a box that
/// says so, but only once in a document.
void place_finding(const Given& given, Draft& draft, const FindingToken& token,
                   document::Source source, document::Blocks& out);

/// A document that consists of the sector's sections, without a template. It is for testing whether
/// the sections can be typeset.
document::Document sector_document(const model::Dataset& dataset,
                                   const model::SectorFindings& sector);

}  // namespace muster::compose
