// SPDX-License-Identifier: MIT
// Markdown -> blocks: what cmark parsed becomes nodes, tokens become what they stand for. Only
// markdown_reader.cpp and markdown_inlines.cpp know cmark.
#pragma once

#include <string>

#include "compose/composition.hpp"
#include "compose/line_scanner.hpp"

namespace muster::compose {

/// Where a text stands.
struct ReadOptions {
  int base_level = 1;  ///< a heading of level 1 becomes this + 1
  std::string stem;    ///< footnote ids begin with it: "foreword"
};

/// Everything that cannot be printed is told, with the line: raw HTML, images, rules, links to
/// nowhere, directives in lists.
document::Blocks read_markdown(Composition& composition, const MarkdownText& text,
                               const ReadOptions& options);

/// A whole narrative file: scanned, checked, rendered, read.
document::Blocks read_narrative(Composition& composition, const model::Narrative& narrative,
                                int base_level);

/// Text with tokens in it, as inlines; for captions and titles of directives.
document::Inlines inlines_of(const Composition& composition, std::string_view text);
/// The same, words only.
std::string plain_of(const Composition& composition, std::string_view text);

}  // namespace muster::compose
