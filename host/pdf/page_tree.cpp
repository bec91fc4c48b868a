// SPDX-License-Identifier: MIT
#include "pdf/page_tree.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace muster::pdf {
namespace {

constexpr std::size_t fan_out = 32;

}  // namespace

ObjectNumber PageTree::add(const layout::Page& page, ObjectNumber number) {
  Pages& matter = x_matters[static_cast<std::size_t>(page.matter)];
  if (page.index != matter.labels.size()) throw std::logic_error("a page was written out of order");
  if (matter.leaves.empty() || matter.leaves.back().kids.size() == fan_out) {
    matter.leaves.push_back({x_file.reserve(), {}, 0});
  }
  Node& leaf = matter.leaves.back();
  leaf.kids.push_back(number);
  ++leaf.pages;
  matter.labels.push_back(page.label);
  ++x_count;
  return leaf.number;
}

std::vector<std::string> PageTree::labels() const {
  std::vector<std::string> out = x_matters[0].labels;
  out.insert(out.end(), x_matters[1].labels.begin(), x_matters[1].labels.end());
  return out;
}

void PageTree::write_nodes(std::vector<Node>& level, std::size_t begin, std::size_t end,
                           ObjectNumber parent) {
  for (std::size_t i = begin; i < end; ++i) {
    std::string body = "<</Type/Pages/Parent ";
    append_reference(body, parent);
    body += "/Count ";
    append_integer(body, level[i].pages);
    body += "/Kids[";
    for (ObjectNumber kid : level[i].kids) {
      append_reference(body, kid);
      body += ' ';
    }
    x_file.object(level[i].number, body + "]>>");
  }
}

/// Writes the nodes of `level` under new ones, which it returns.
std::vector<PageTree::Node> PageTree::level_above(std::vector<Node>& level) {
  std::vector<Node> above;
  for (std::size_t begin = 0; begin < level.size(); begin += fan_out) {
    const std::size_t end = std::min(begin + fan_out, level.size());
    Node node{x_file.reserve(), {}, 0};
    for (std::size_t i = begin; i < end; ++i) {
      node.kids.push_back(level[i].number);
      node.pages += level[i].pages;
    }
    write_nodes(level, begin, end, node.number);
    above.push_back(std::move(node));
  }
  return above;
}

void PageTree::write(HaruDocument& haru) {
  std::vector<Node> level = std::move(x_matters[0].leaves);
  std::ranges::move(x_matters[1].leaves, std::back_inserter(level));
  while (level.size() > fan_out) level = level_above(level);
  HaruDictionary root = haru.page_root();
  write_nodes(level, 0, level.size(), root.number());
  std::vector<ObjectNumber> kids;
  for (const Node& node : level) kids.push_back(node.number);
  root.references("Kids", kids).integer("Count", static_cast<std::int32_t>(x_count));
}

}  // namespace muster::pdf
