// SPDX-License-Identifier: MIT
#include "layout/tag_tree.hpp"

#include <utility>

namespace muster::layout {

TagId TagTree::open(Role role, TagId parent, document::Source source,
                    std::unique_ptr<TagAttributes> attributes) {
  const auto id = static_cast<TagId>(x_states.size());
  x_states.push_back({.parent = parent});
  if (parent != no_tag) ++x_states[parent].open_children;
  Tag tag;
  tag.id = id;
  tag.parent = parent;
  tag.role = role;
  tag.attributes = std::move(attributes);
  tag.source = source;
  x_sink.open(std::move(tag));
  return id;
}

void TagTree::close(TagId tag) {
  x_states[tag].ended = 1;
  while (tag != no_tag && x_states[tag].ended && x_states[tag].open_children == 0 &&
         !x_states[tag].closed) {
    x_states[tag].closed = 1;
    x_sink.close(tag);
    tag = x_states[tag].parent;
    if (tag != no_tag) --x_states[tag].open_children;
  }
}

void TagTree::close_all() {
  for (std::size_t i = x_states.size(); i-- > 1;) {
    if (!x_states[i].ended) close(static_cast<TagId>(i));
  }
}

}  // namespace muster::layout
