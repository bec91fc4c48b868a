// SPDX-License-Identifier: MIT
#include "word/flow.hpp"

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "document/walk.hpp"

namespace muster::word {

namespace {

using document::Block;
using document::Blocks;
using ItemKind = FlowItem::Kind;

document::Inlines& words_of(FlowItem& item) {
  return std::get<document::Paragraph>(item.block.node).content;
}

bool wants_caption(const FlowItem& item, bool table) {
  if (item.kind != ItemKind::block) return false;
  if (const auto* found = std::get_if<document::Table>(&item.block.node))
    return table && found->caption.empty();
  const auto* image = std::get_if<document::Image>(&item.block.node);
  return !table && image != nullptr && image->caption.empty();
}

void give_caption(FlowItem& item, document::Inlines words) {
  if (auto* table = std::get_if<document::Table>(&item.block.node))
    table->caption = std::move(words);
  else
    std::get<document::Image>(item.block.node).caption = std::move(words);
}

/// The block to which the caption at `at` belongs: a table after or before it, a picture before or
/// after it. A caption that begins with "Table" is not that of a picture.
FlowItem* captioned(Flow& flow, std::size_t at) {
  const bool of_table = lower(document::plain_text(words_of(flow[at]))).starts_with("table");
  FlowItem* before = at > 0 ? &flow[at - 1] : nullptr;
  FlowItem* after = at + 1 < flow.size() ? &flow[at + 1] : nullptr;
  if (after != nullptr && wants_caption(*after, true)) return after;
  if (before != nullptr && wants_caption(*before, true) && of_table) return before;
  if (before != nullptr && wants_caption(*before, false) && !of_table) return before;
  if (after != nullptr && wants_caption(*after, false) && !of_table) return after;
  if (before != nullptr && wants_caption(*before, true)) return before;
  return nullptr;
}

Flow with_captions(Flow flow) {
  for (std::size_t at = 0; at < flow.size();) {
    FlowItem* owner = flow[at].kind == ItemKind::caption ? captioned(flow, at) : nullptr;
    if (owner == nullptr) {
      ++at;
      continue;
    }
    give_caption(*owner, std::move(words_of(flow[at])));
    flow.erase(flow.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return flow;
}

using Lines = std::vector<FlowItem>;

bool joins(const FlowItem& a, const FlowItem& b) {
  return a.ordered == b.ordered && (a.list == b.list || !a.ordered);
}

/// Writers print the numbers of a list from its labels, if any item has one.
void complete_labels(document::List& list) {
  const auto has_label = [](const document::ListItem& item) { return !item.label.empty(); };
  if (std::none_of(list.items.begin(), list.items.end(), has_label)) return;
  int number = list.start;
  for (document::ListItem& item : list.items) {
    if (item.label.empty()) item.label = std::to_string(number);
    ++number;
  }
}

/// Makes the lists of the lines from `at` on that are at `level` or deeper.
Blocks lists_of(Lines& lines, std::size_t& at, int level) {
  Blocks out;
  const FlowItem* last = nullptr;
  while (at < lines.size() && lines[at].level >= level) {
    if (lines[at].level > level && last != nullptr) {
      auto& items = std::get<document::List>(out.back().node).items;
      for (Block& inner : lists_of(lines, at, lines[at].level))
        items.back().blocks.push_back(std::move(inner));
      continue;
    }
    FlowItem& line = lines[at];
    level = line.level;
    if (last == nullptr || !joins(*last, line)) {
      document::List made;
      made.ordered = line.ordered;
      made.start = line.ordered && line.label.empty() ? std::max(line.number, 0) : 1;
      out.push_back({std::move(made), line.block.source});
    }
    auto& list = std::get<document::List>(out.back().node);
    const bool follows =
        list.start + static_cast<int>(list.items.size()) == line.number || !line.ordered;
    std::string label = line.label;
    if (label.empty() && !follows) label = std::to_string(line.number);
    list.items.push_back({{std::move(line.block)}, std::move(label)});
    last = &line;
    ++at;
  }
  for (Block& block : out) complete_labels(std::get<document::List>(block.node));
  return out;
}

}  // namespace

document::Blocks blocks_of(Flow flow) {
  flow = with_captions(std::move(flow));
  Blocks out;
  for (std::size_t at = 0; at < flow.size();) {
    if (flow[at].kind == ItemKind::line_of_list) {
      Lines lines;
      while (at < flow.size() && flow[at].kind == ItemKind::line_of_list)
        lines.push_back(std::move(flow[at++]));
      for (std::size_t line = 0; line < lines.size();)
        for (Block& block : lists_of(lines, line, 0)) out.push_back(std::move(block));
      continue;
    }
    if (flow[at].kind == ItemKind::quote) {
      document::Quote quote;
      const document::Source source = flow[at].block.source;
      while (at < flow.size() && flow[at].kind == ItemKind::quote)
        quote.blocks.push_back(std::move(flow[at++].block));
      out.push_back({std::move(quote), source});
      continue;
    }
    out.push_back(std::move(flow[at++].block));
  }
  return out;
}

}  // namespace muster::word
