// SPDX-License-Identifier: MIT
#include "document/printed_texts.hpp"

#include <utility>

#include "document/walk.hpp"

namespace muster::document {
namespace {

void add_figures(const Inlines& inlines, std::vector<std::string>& figures) {
  for (const Inline& item : inlines) {
    if (const auto* figure = std::get_if<Figure>(&item.node)) figures.push_back(figure->text);
    std::visit(
        [&](const auto& node) {
          if constexpr (requires { add_figures(node.content, figures); })
            add_figures(node.content, figures);
        },
        item.node);
  }
}

bool holds_data(const Block& block) {
  return std::holds_alternative<Table>(block.node) || std::holds_alternative<Chart>(block.node) ||
         std::holds_alternative<Diagram>(block.node) ||
         std::holds_alternative<KeyFigures>(block.node);
}

class Collector {
 public:
  explicit Collector(const Document& document) : x_labels(reference_labels(document)) {}

  void add(const Blocks& blocks) {
    for_each_block(blocks, [this](const Block& block) { add(block); });
  }
  std::vector<PrintedText> take() { return std::move(x_texts); }

 private:
  void add(const Block& block) {
    const bool is_data = holds_data(block);
    for_each_inlines(block, [&](const Inlines& inlines) {
      PrintedText text{plain_text(inlines, &x_labels), block.source, is_data, {}};
      if (!is_data) add_figures(inlines, text.figures);
      add(std::move(text));
    });
    if (const auto* table = std::get_if<Table>(&block.node)) add_paragraphs_of(*table, block);
    if (const auto* cards = std::get_if<KeyFigures>(&block.node))
      for (const KeyFigure& card : cards->items)
        for (const std::string* words : {&card.label, &card.note, &card.comparison, &card.source})
          add({*words, block.source, true, {}});
    if (const auto* box = std::get_if<Box>(&block.node)) add({box->title, block.source, false, {}});
  }

  /// Adds the paragraphs inside cells before they are visited as blocks, because they are data.
  void add_paragraphs_of(const Table& table, const Block& block) {
    for (const Row& row : table.rows)
      for (const Cell& cell : row.cells)
        for_each_block(cell.blocks, [&](const Block& inner) {
          for_each_inlines(inner, [&](const Inlines& inlines) {
            add({plain_text(inlines, &x_labels), block.source, true, {}});
          });
        });
  }

  void add(PrintedText text) {
    if (!text.text.empty()) x_texts.push_back(std::move(text));
  }

  ReferenceLabels x_labels;
  std::vector<PrintedText> x_texts;
};

}  // namespace

std::vector<PrintedText> printed_texts(const Document& document) {
  Collector collector(document);
  collector.add(document.blocks);
  for (const auto& [id, blocks] : document.footnotes) collector.add(blocks);
  return collector.take();
}

}  // namespace muster::document
