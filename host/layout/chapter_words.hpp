// SPDX-License-Identifier: MIT
// The words that a chapter opens with.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::layout {

/// "3 Who works here", at the head of the pages.
std::string running_head(const document::Heading& heading);

/// The paragraph that says what a chapter is about, if `block` is one: a lead of plain words, since
/// links could not be seen on a band of colour. Null if not.
const document::Paragraph* key_message(const document::Block& block);

}  // namespace muster::layout
