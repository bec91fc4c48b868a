// SPDX-License-Identifier: MIT
// The pages before the text of a document with contents: a title page with lists after it.
#pragma once

#include <vector>

#include "document/front_blocks.hpp"
#include "layout/contents.hpp"

namespace muster::layout {

/// Sets the title page and the lists before the text.
class FrontMatter {
 public:
  FrontMatter(BlockContext& blocks, Paginator& pages) : x_blocks(blocks), x_pages(pages) {}

  /// Sets the title page, with room for short contents. Opens the tags of the lists now, so that
  /// they are read before the text; finish() sets the lists, when page numbers are known.
  void begin(const document::FrontBlocks& front, TagId parent);
  void finish();

 private:
  /// A list whose tags are open until page numbers are known.
  struct Pending {
    ListingKind kind = ListingKind::contents;
    TagId section, heading, contents;
  };

  std::vector<ListingKind> listings_of(const document::FrontBlocks& front) const;
  ListingJob contents_job(const document::Outline& outline, ListingKind kind) const;

  BlockContext& x_blocks;
  Paginator& x_pages;
  std::vector<Pending> x_pending;
  bool x_on_cover = false;  ///< the contents are on the title page
};

}  // namespace muster::layout
