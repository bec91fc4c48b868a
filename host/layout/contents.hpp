// SPDX-License-Identifier: MIT
// Lists that the typesetter fills in: contents, tables, figures, abbreviations.
#pragma once

#include <string>

#include "layout/block_context.hpp"

namespace muster::layout {

using document::ListingKind;

/// Returns the printed title of a list, such as "Contents"; "" for a list without a title.
std::string_view listing_title(ListingKind kind);

/// A list of entries to set, and the contents tag that will contain them.
struct ListingJob {
  const document::Outline* outline = nullptr;
  ListingKind kind = ListingKind::contents;
  TagId tag = no_tag;
  Area area;
  double room = 0;  ///< points; contents that need more leave out their lowest levels
  double gap = 0;   ///< points of white above an entry, in addition to the usual white
};
/// Sets the entries with leaders and page numbers, and closes the job's tag after the last one. The
/// page numbers are those of this pass if `found_pages`, otherwise those of the pass before.
void set_entries(Setting& setting, TextSetter& text, const ListingJob& job, bool found_pages,
                 StripSink& sink);

/// Returns the estimated height of the contents in points.
double contents_height(const Setting& setting, const ListingJob& job);
/// Returns how many entries the contents show.
std::size_t contents_size(const Setting& setting, const ListingJob& job);

/// Sets a list in the middle of the document.
void set_contents(BlockContext& blocks, ListingKind kind, const Place& place);
/// Sets the index of abbreviations. An entry has the same number of lines in both passes.
void set_abbreviations(BlockContext& blocks, const Place& place);

}  // namespace muster::layout
