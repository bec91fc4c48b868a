// SPDX-License-Identifier: MIT
// Details of typesetting that authors don't type.
#pragma once

#include "document/node.hpp"

namespace muster::document {

/// Puts en dashes into ranges of years and keeps telephone numbers on one line, in all running text
/// of a document: headings, paragraphs, captions, cells, cards, footnotes, its title and contact.
/// Code, the targets of links, figures and the data behind tables stay as they are.
void set_typography(Document& document);

}  // namespace muster::document
