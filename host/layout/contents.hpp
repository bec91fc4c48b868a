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
  double room = 0;  ///< points; contents that need more have two columns or fewer levels; 0: any
  double gap = 0;   ///< points of white above an entry, in addition to the usual white
};

/// How contents fit into their room.
struct ContentsShape {
  int deepest = 0;          ///< the lowest level of headings that they show
  int columns = 1;          ///< 1 or 2
  double height = 0;        ///< points, estimated, without the job's gaps
  std::size_t entries = 0;  ///< number of entries in a column
};
/// Chooses the shape that shows most levels, up to the theme's depth, with as few columns as it
/// needs. Chapters are always shown.
ContentsShape contents_shape(const Setting& setting, const ListingJob& job);

/// Sets the entries with leaders and page numbers, and closes the job's tag after the last one. The
/// page numbers are those of this pass if `found_pages`, otherwise those of the pass before.
void set_entries(Setting& setting, TextSetter& text, const ListingJob& job, bool found_pages,
                 StripSink& sink);

/// Sets a list in the middle of the document.
void set_contents(BlockContext& blocks, ListingKind kind, const Place& place);
/// Sets the index of abbreviations. An entry has the same number of lines in both passes.
void set_abbreviations(BlockContext& blocks, const Place& place);

}  // namespace muster::layout
