// SPDX-License-Identifier: MIT
#include "pdf/search_tree.hpp"

#include <algorithm>
#include <utility>

namespace muster::pdf {
namespace {

constexpr std::size_t entries_of_leaf = 64;

std::string limits(const std::string& first, const std::string& last) {
  return "/Limits[" + first + ' ' + last + ']';
}

}  // namespace

void SearchTree::add(std::string_view key, std::string_view value) {
  if (x_count == 0) x_first = key;
  x_last = key;
  x_entries += key;
  x_entries += ' ';
  x_entries += value;
  x_entries += '\n';
  if (++x_count == entries_of_leaf) write_leaf();
}

void SearchTree::write_leaf() {
  if (x_count == 0) return;
  const ObjectNumber number = x_file.reserve();
  const std::string_view kind = x_keys == Keys::names ? "/Names[" : "/Nums[";
  x_file.object(number, "<<" + limits(x_first, x_last) + std::string(kind) + x_entries + "]>>");
  x_level.push_back({number, std::move(x_first), std::move(x_last)});
  x_entries.clear();
  x_count = 0;
}

SearchTree::Node SearchTree::write_node(const std::vector<Node>& kids) const {
  Node node{x_file.reserve(), kids.front().first, kids.back().last};
  std::string body = "<<" + limits(node.first, node.last) + "/Kids[";
  for (const Node& kid : kids) {
    append_reference(body, kid.number);
    body += ' ';
  }
  x_file.object(node.number, body + "]>>");
  return node;
}

ObjectNumber SearchTree::finish() {
  write_leaf();
  while (x_level.size() > entries_of_leaf) {
    std::vector<Node> above;
    for (std::size_t i = 0; i < x_level.size(); i += entries_of_leaf) {
      const auto begin = x_level.begin() + static_cast<std::ptrdiff_t>(i);
      const auto size = std::min(entries_of_leaf, x_level.size() - i);
      above.push_back(write_node({begin, begin + static_cast<std::ptrdiff_t>(size)}));
    }
    x_level = std::move(above);
  }
  // The root alone has no limits.
  std::string body = "<</Kids[";
  for (const Node& node : x_level) {
    append_reference(body, node.number);
    body += ' ';
  }
  const ObjectNumber root = x_file.reserve();
  x_file.object(root, body + "]>>");
  return root;
}

}  // namespace muster::pdf
