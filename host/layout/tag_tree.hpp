// SPDX-License-Identifier: MIT
// Gives tags their numbers and calls the page writer when they begin and end. A tag that is closed
// while a child is still open (a note that goes on over the page) ends when the child does.
#pragma once

#include <vector>

#include "layout/frame.hpp"

namespace muster::layout {

class TagTree {
 public:
  explicit TagTree(PageSink& sink) : x_sink(sink), x_states(1) {}

  TagId open(Role role, TagId parent, document::Source source,
             std::unique_ptr<TagAttributes> attributes = nullptr);
  void close(TagId tag);
  /// Closes what is still open, last opened first.
  void close_all();

 private:
  struct State {
    TagId parent = no_tag;
    std::uint32_t open_children : 30 = 0;
    std::uint32_t ended : 1 = 0;   ///< close() was called
    std::uint32_t closed : 1 = 0;  ///< the sink knows
  };

  PageSink& x_sink;
  std::vector<State> x_states;  ///< by id; 8 bytes a tag, so that half a million are nothing
};

}  // namespace muster::layout
