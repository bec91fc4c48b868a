// SPDX-License-Identifier: MIT
// The text of the watermark, and which documents have one. Papers for the public are never marked
// as confidential, because readers would stop taking the mark seriously.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::document {

/// The watermark of a whole document. `holds_more`: whether it contains more than the public
/// version.
std::string watermark_words(bool draft, bool holds_more);
/// Whether the document's watermark says that it contains more than the public version.
bool holds_more_than_public(const Metadata& metadata);

/// Whether the document is a pack, which consists of parts. Parts with page numbers of their own
/// (E1, E2) are exempt: only restricted readers see them.
bool is_pack(const Document& document);

/// The watermark of pages outside the exempt parts of a pack, or of a document that is not a pack.
std::string watermark_of_open_pages(const Document& document);
/// The watermark of the pages of an exempt part.
std::string watermark_of_exempt_pages(const Document& document);

}  // namespace muster::document
