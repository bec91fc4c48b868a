// SPDX-License-Identifier: MIT
// Reads a Markdown text, and makes the blocks for its tokens and directives.
#pragma once

#include "compose/blocks/composition.hpp"
#include "compose/markdown/line_scanner.hpp"

namespace muster::compose {

/// Scans and reads a rendered text; ReadOptions explains `stem`. Records in `composition` whether
/// the text has restricted passages.
document::Blocks read_text(Composition& composition, const SourceText& text, ScanFor readers,
                           int base_level, const std::string& stem);

}  // namespace muster::compose
