// SPDX-License-Identifier: MIT
#include "pdf/trees.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "pdf/syntax.hpp"

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
  // Only the root has no /Limits.
  std::string body = "<</Kids[";
  for (const Node& node : x_level) {
    append_reference(body, node.number);
    body += ' ';
  }
  const ObjectNumber root = x_file.reserve();
  x_file.object(root, body + "]>>");
  return root;
}

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

/// Makes the parents of the nodes in `level`, writes these nodes and returns the parents.
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

namespace {

/// The parts of a label: "A-12" has the prefix "A-" and the number 12 in style D. Style ' ' means
/// that there is no number.
struct Label {
  std::string_view prefix;
  char style = ' ';
  int number = 0;
};

constexpr std::array<std::pair<std::string_view, int>, 13> roman_digits = {{{"m", 1000},
                                                                            {"cm", 900},
                                                                            {"d", 500},
                                                                            {"cd", 400},
                                                                            {"c", 100},
                                                                            {"xc", 90},
                                                                            {"l", 50},
                                                                            {"xl", 40},
                                                                            {"x", 10},
                                                                            {"ix", 9},
                                                                            {"v", 5},
                                                                            {"iv", 4},
                                                                            {"i", 1}}};

std::string to_roman(int number) {
  std::string out;
  for (const auto& [digit, value] : roman_digits) {
    for (; number >= value; number -= value) out += digit;
  }
  return out;
}

/// Returns the value of a roman numeral, or 0 if the text is not a roman numeral in its usual
/// spelling.
int from_roman(std::string_view text) {
  int number = 0;
  std::string_view rest = text;
  for (const auto& [digit, value] : roman_digits) {
    while (rest.starts_with(digit) && number < 4000) {
      number += value;
      rest.remove_prefix(digit.size());
    }
  }
  return rest.empty() && number > 0 && number < 4000 && to_roman(number) == text ? number : 0;
}

Label parse(std::string_view text) {
  if (const int roman = from_roman(text)) return {{}, 'r', roman};
  std::size_t digits = 0;
  while (digits < text.size() && digits < 7 && text[text.size() - 1 - digits] >= '0' &&
         text[text.size() - 1 - digits] <= '9') {
    ++digits;
  }
  // Leading zeros belong to the prefix, because viewers would show the number without them.
  while (digits > 0 && text[text.size() - digits] == '0') --digits;
  if (digits == 0) return {text};
  Label label{text.substr(0, text.size() - digits), 'D'};
  for (char c : text.substr(text.size() - digits)) label.number = label.number * 10 + (c - '0');
  return label;
}

bool continues(const Label& before, const Label& label) {
  return label.style != ' ' && label.style == before.style && label.prefix == before.prefix &&
         label.number == before.number + 1;
}

void append_range(std::string& out, std::size_t page, const Label& label) {
  append_integer(out, static_cast<std::int64_t>(page));
  out += "<<";
  if (label.style != ' ') {
    out += "/S/";
    out += label.style;
    if (label.number != 1) {
      out += "/St ";
      append_integer(out, label.number);
    }
  }
  if (!label.prefix.empty()) {
    out += "/P";
    append_text_string(out, label.prefix);
  }
  out += ">>";
}

}  // namespace

std::string page_labels(const std::vector<std::string>& labels) {
  std::string out = "<</Nums[";
  Label before;
  for (std::size_t page = 0; page < labels.size(); ++page) {
    const Label label = parse(labels[page]);
    if (page == 0 || !continues(before, label)) append_range(out, page, label);
    before = label;
  }
  return out + "]>>";
}

}  // namespace muster::pdf
