// SPDX-License-Identifier: MIT
// The words at the beginning of a chapter.
#pragma once

#include <span>
#include <string>

#include "document/node.hpp"

namespace muster::layout {

/// The words at the head of the pages: "3 Who works here".
std::string running_head(const document::Heading& heading);

/// The lead paragraph that says what a chapter is about, if `block` is one and has only plain
/// words, because links could not be seen on a band of colour. Otherwise null.
const document::Paragraph* key_message(const document::Block& block);

/// Whether a chapter of these blocks, up to the next one, is a few lines of text and nothing else.
bool is_short_chapter(std::span<const document::Block> blocks);

}  // namespace muster::layout
