// SPDX-License-Identifier: MIT
// The words of the watermark, and the documents that carry one. Papers for the public are never
// marked as confidential, or the mark would lose its force.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::document {

/// Of a whole document. `holds_more`: it has what the public one has not.
std::string watermark_words(bool draft, bool holds_more);
/// Whether the document contains more than the public version; passed to `watermark_words`.
bool holds_more_than_public(const Metadata& metadata);

/// A pack is made of parts; those with a series of page numbers of their own (E1, E2) are exempt.
bool is_pack(const Document& document);

/// Across pages of a pack that are in no exempt part, or of any other document.
std::string watermark_of_open_pages(const Document& document);
/// Across the pages of an exempt part.
std::string watermark_of_exempt_pages(const Document& document);

}  // namespace muster::document
