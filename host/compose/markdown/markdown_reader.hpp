// SPDX-License-Identifier: MIT
// Markdown -> blocks: the output of cmark becomes nodes, tokens are replaced by their content. Only
// markdown_reader.cpp and markdown_inlines.cpp use cmark.
#pragma once

#include "compose/markdown/line_scanner.hpp"
#include "compose/markdown/read_context.hpp"
#include "document/node.hpp"

namespace muster::compose {

/// Reports everything that cannot be printed, with its line: raw HTML, images, rules, links without
/// a valid target, directives in lists.
document::Blocks read_markdown(const ReadContext& context, const MarkdownText& text,
                               const ReadOptions& options);

}  // namespace muster::compose
