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
  double room = 0;  ///< points: contents that would be higher leave out their lowest levels
  double gap = 0;   ///< points of white above an entry, in addition to the usual
};
void set_entries(Setting& setting, TextSetter& text, const ListingJob& job, bool found_pages,
                 StripSink& sink);

/// Estimated height of the contents in points.
double contents_height(const Setting& setting, const ListingJob& job);
/// Number of entries that the contents show.
std::size_t contents_size(const Setting& setting, const ListingJob& job);

/// A list in the middle of the document.
void set_contents(BlockContext& blocks, ListingKind kind, const Place& place);
/// The index of abbreviations. Each is a line or more, whether its pages are known yet or not.
void set_abbreviations(BlockContext& blocks, const Place& place);

}  // namespace muster::layout
