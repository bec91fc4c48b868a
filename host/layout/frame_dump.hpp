// SPDX-License-Identifier: MIT
// Writes pages as text, for people to read and for the golden files of layout. Lengths are rounded
// to tenths of a point, so that rounding errors do not change a golden file.
#pragma once

#include <string>
#include <vector>

#include "layout/frame.hpp"

namespace muster::layout {

/// Returns a line such as `page 12 595.3x841.9`, then a line for each item, with its tag.
std::string dump_page(const Page& page);

/// Keeps everything that layout delivers, for tests and for `--dump`.
class CollectingSink final : public PageSink {
 public:
  void open(Tag tag) override;
  void close(TagId tag) override;
  void page(Page page) override;
  void finish(std::vector<OutlineEntry> outline) override;

  /// Returns the pages in the order of the file: front matter first.
  std::vector<const Page*> in_order() const;
  /// Returns the tag tree with the text in each tag, in reading order.
  std::string dump_tags() const;
  /// Returns all text in reading order, tag by tag.
  std::string reading_text() const;
  std::string dump() const;

  std::vector<Tag> tags;  ///< tags[id - 1]
  std::vector<TagId> closed;
  std::vector<Page> pages;
  std::vector<OutlineEntry> outline;
  bool finished = false;

 private:
  bool is_closed(TagId tag) const { return tag < x_closed.size() && x_closed[tag]; }
  std::vector<bool> x_closed;  ///< by id: whether the tag is closed
};

}  // namespace muster::layout
