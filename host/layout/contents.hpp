// SPDX-License-Identifier: MIT
// Lists that the typesetter fills in: contents, tables, figures, abbreviations.
#pragma once

#include <string>

#include "layout/block_context.hpp"

namespace muster::layout {

using document::ListingKind;

/// "Contents", "Tables", "Figures"; "" for a list that is set without a title.
std::string_view listing_title(ListingKind kind);

/// The lines of a list with leaders and page numbers, in `tag` (a contents tag), which ends with
/// them. `with_pages`: page numbers as found in this pass; else as known from the pass before.
struct ListingJob {
  const Outline* outline = nullptr;
  ListingKind kind = ListingKind::contents;
  TagId tag = no_tag;
  Area area;
};
void set_entries(Setting& setting, TextSetter& text, const ListingJob& job, bool found_pages,
                 StripSink& sink);

/// A list in the middle of the document.
void set_contents(BlockContext& blocks, ListingKind kind, const Place& place);
/// The index of abbreviations. Each is a line or more, whether its pages are known yet or not.
void set_abbreviations(BlockContext& blocks, const Place& place);

}  // namespace muster::layout
