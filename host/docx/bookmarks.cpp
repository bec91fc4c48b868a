// SPDX-License-Identifier: MIT
// Makes the names of bookmarks. Word allows a letter, then letters, digits and `_`, at most 40
// characters in all. Two names must not differ only in case.
#include "base/ascii.hpp"
#include "docx/runs.hpp"

namespace muster::docx {
namespace {

constexpr std::size_t longest_name = 34;  ///< leaves room for a number that makes names unique

std::string allowed_name(const std::string& anchor) {
  std::string name;
  for (char c : anchor) name += is_letter(c) || is_digit(c) ? c : '_';
  if (name.empty() || !is_letter(name.front())) name.insert(0, "a");
  return name.substr(0, longest_name);
}

/// Returns the anchor of a block; "" for blocks that can't be linked to.
struct AnchorOf {
  template <class Node>
  std::string operator()(const Node& node) const {
    if constexpr (requires { node.id; }) {
      return node.id;
    } else {
      return "";
    }
  }
};

}  // namespace

void name_bookmarks(Writing& writing) {
  std::set<std::string> taken;
  const auto add = [&](const std::string& anchor) {
    if (anchor.empty() || writing.bookmarks.contains(anchor)) return;
    const std::string stem = allowed_name(anchor);
    std::string name = stem;
    for (int i = 2; !taken.insert(lower(name)).second; ++i) name = stem + "_" + std::to_string(i);
    writing.bookmarks.emplace(anchor, name);
  };
  document::for_each_block(writing.document.blocks, [&](const document::Block& block) {
    add(std::visit(AnchorOf{}, block.node));
  });
}

}  // namespace muster::docx
