// SPDX-License-Identifier: MIT
#include "layout/outline.hpp"

#include <algorithm>

#include "document/walk.hpp"

namespace muster::layout {
namespace {

template <class Figure>
void add_figure(Outline& outline, const Figure& figure) {
  if (figure.number.empty()) return;
  outline.figures.push_back({1, figure.number, document::plain_text(figure.caption), figure.id});
}

}  // namespace

std::string heading_anchor(const document::Heading& heading, std::size_t ordinal) {
  return heading.id.empty() ? "heading-" + std::to_string(ordinal) : heading.id;
}

Outline outline_of(const document::Document& document) {
  Outline outline;
  std::size_t ordinal = 0;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    if (const auto* heading = std::get_if<document::Heading>(&block.node)) {
      outline.headings.push_back({heading->level, heading->number,
                                  document::plain_text(heading->content),
                                  heading_anchor(*heading, ordinal++)});
    } else if (const auto* table = std::get_if<document::Table>(&block.node)) {
      if (table->number.empty()) return;
      outline.tables.push_back({1, table->number, document::plain_text(table->caption), table->id});
    } else if (const auto* chart = std::get_if<document::Chart>(&block.node)) {
      add_figure(outline, *chart);
    } else if (const auto* diagram = std::get_if<document::Diagram>(&block.node)) {
      add_figure(outline, *diagram);
    }
  });
  return outline;
}

std::vector<OutlineEntry> entries(const Outline& outline) {
  std::vector<OutlineEntry> result;
  int outermost = 6;
  for (const OutlineItem& item : outline.headings) outermost = std::min(outermost, item.level);
  int before = 0;
  for (const OutlineItem& item : outline.headings) {
    OutlineEntry entry;
    entry.level = std::min(item.level - outermost + 1, before + 1);  // no level may be skipped
    entry.title = item.number.empty() ? item.title : item.number + " " + item.title;
    entry.anchor = item.anchor;
    before = entry.level;
    result.push_back(std::move(entry));
  }
  return result;
}

}  // namespace muster::layout
