// SPDX-License-Identifier: MIT
// Numbers tags and reports their beginnings and ends to the page writer. A tag that is closed while
// a child is still open (a note that continues on the next page) ends when the child does.
#pragma once

#include <vector>

#include "layout/frame.hpp"

namespace muster::layout {

/// The open tags of one document.
class TagTree {
 public:
  explicit TagTree(PageSink& sink) : x_sink(sink), x_states(1) {}

  TagId open(Role role, TagId parent, document::Source source,
             std::unique_ptr<TagAttributes> attributes = nullptr);
  void close(TagId tag);
  /// Closes the tags that are still open, the last opened first.
  void close_all();

 private:
  /// The state of one tag.
  struct State {
    TagId parent = no_tag;
    std::uint32_t open_children : 30 = 0;
    std::uint32_t ended : 1 = 0;   ///< close() was called
    std::uint32_t closed : 1 = 0;  ///< the sink has closed it
  };

  PageSink& x_sink;
  /// States by id, with 8 bytes each, because there may be half a million.
  std::vector<State> x_states;
};

}  // namespace muster::layout
