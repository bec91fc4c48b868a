// SPDX-License-Identifier: MIT
// Lists that the writer fills in: the navigation next to the text, lists of tables and figures,
// abbreviations.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Writes the page's navigation: headings of the first two levels that have an id.
void write_contents(Page& page);

/// Writes a listing in the text. Only abbreviations are written here: the contents are in the
/// page's navigation, and lists of tables and figures are at the end of the page.
void write_listing(Page& page, document::ListingKind kind);

/// Writes the lists of tables and figures that the document asks for.
void write_lists_at_end(Page& page);

}  // namespace muster::html
