// SPDX-License-Identifier: MIT
#include "document/outline.hpp"

#include "document/walk.hpp"

namespace muster::document {
namespace {

template <class Figure>
void add_figure(Outline& outline, const Figure& figure) {
  if (figure.number.empty()) return;
  outline.figures.push_back({1, figure.number, plain_text(figure.caption), figure.id});
}

}  // namespace

std::string heading_anchor(const Heading& heading, std::size_t ordinal) {
  return heading.id.empty() ? "heading-" + std::to_string(ordinal) : heading.id;
}

Outline outline_of(const Document& document) {
  Outline outline;
  std::size_t ordinal = 0;
  for_each_block(document.blocks, [&](const Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block.node)) {
      outline.headings.push_back({heading->level, heading->number, plain_text(heading->content),
                                  heading_anchor(*heading, ordinal++)});
    } else if (const auto* table = std::get_if<Table>(&block.node)) {
      if (table->number.empty()) return;
      outline.tables.push_back({1, table->number, plain_text(table->caption), table->id});
    } else if (const auto* chart = std::get_if<Chart>(&block.node)) {
      add_figure(outline, *chart);
    } else if (const auto* diagram = std::get_if<Diagram>(&block.node)) {
      add_figure(outline, *diagram);
    }
  });
  return outline;
}

}  // namespace muster::document
