// SPDX-License-Identifier: MIT
// The text at the beginning of a chapter.
#pragma once

#include <span>
#include <string>

#include "document/node.hpp"

namespace muster::layout {

/// Returns the running head of a chapter's pages, such as "3 Who works here".
std::string running_head(const document::Heading& heading);

/// Returns `block` as the message of a chapter if it is a lead paragraph of plain text, else null.
/// Links are excluded because they could not be seen on a coloured band.
const document::Paragraph* key_message(const document::Block& block);

/// Whether `blocks`, up to the heading of the next chapter, are only a few lines of text.
bool is_short_chapter(std::span<const document::Block> blocks);

}  // namespace muster::layout
