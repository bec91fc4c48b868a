// SPDX-License-Identifier: MIT
// Turns Markdown into blocks: the output of cmark becomes nodes, and tokens replace their marks.
// Only the sources in this folder use cmark.
#pragma once

#include "compose/markdown/line_scanner.hpp"
#include "compose/markdown/read_context.hpp"
#include "document/node.hpp"

namespace muster::compose {

/// Reads a scanned text. Reports everything that cannot be printed, with its line: raw HTML,
/// images, rules, links without a valid target, directives in lists.
document::Blocks read_markdown(const ReadContext& context, const MarkdownText& text,
                               const ReadOptions& options);

}  // namespace muster::compose
