// SPDX-License-Identifier: MIT
#include "compose/blocks/paper_blocks.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "compose/markdown/attributes.hpp"
#include "compose/markdown/heading_marks.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;

/// Fits the blocks of one paper into the document.
class PaperFitter {
 public:
  PaperFitter(std::string stem, std::uint32_t file, int level)
      : x_stem(std::move(stem)), x_file(file), x_level(level) {}

  void name_headings(const Blocks& blocks) {
    document::for_each_block(blocks, [&](const Block& block) {
      if (const auto* heading = std::get_if<document::Heading>(&block.node)) name(*heading);
    });
  }

  void fit(Blocks& blocks) const {
    document::for_each_block(blocks, [&](Block& block) {
      block.source.file = x_file;
      std::visit([&](auto& node) { place(node); }, block.node);
      document::for_each_inlines(block, [&](Inlines& inlines) { point(inlines); });
    });
  }

  std::string footnote(const std::string& id) const { return x_stem + "-" + id; }

 private:
  /// The id of a heading is made from its words. A repeated one gets a number.
  void name(const document::Heading& heading) {
    std::string id = slug(document::plain_text(heading.content));
    if (id.empty()) id = "section";
    const int times = ++x_uses[id];
    if (times > 1) id += "-" + std::to_string(times);
    x_headings[heading.id] = x_stem + "-" + id;
  }

  template <class Node>
  void place(Node&) const {}
  void place(document::Heading& heading) const {
    heading.level = std::min(x_level + heading.level, deepest_heading);
    heading.number = unnumbered_mark;
    heading.id = x_headings.at(heading.id);
  }
  void place(document::Table& table) const {
    table.id = x_stem + "-" + table.id;
    table.number = unnumbered_mark;
  }
  void place(document::Image& image) const { image.number = unnumbered_mark; }

  void point(Inlines& inlines) const {
    for (Inline& each : inlines)
      std::visit(
          [&](auto& node) {
            if constexpr (requires { node.content; }) point(node.content);
          },
          each.node);
    for (Inline& each : inlines) {
      if (auto* mark = std::get_if<document::FootnoteMark>(&each.node))
        mark->id = footnote(mark->id);
      auto* link = std::get_if<document::Link>(&each.node);
      if (link != nullptr && link->target.starts_with('#'))
        link->target = "#" + x_headings.at(link->target.substr(1));
    }
  }

  std::string x_stem;  ///< begins all ids
  std::uint32_t x_file;
  int x_level;  ///< of the heading above the paper
  std::map<std::string, int> x_uses;
  std::map<std::string, std::string> x_headings;  ///< ids in the document by those in the paper
};

}  // namespace

void place_paper(Composition& composition, const PaperToken& token, int level, Blocks& out) {
  const std::uint32_t file = composition.lookup.files.add(token.file, token.shown);
  PaperFitter fitter(slug(token.file.substr(0, token.file.rfind('.'))), file, level);
  document::Paper paper = *token.paper;
  fitter.name_headings(paper.blocks);
  fitter.fit(paper.blocks);
  for (auto& [id, note] : paper.footnotes) {
    fitter.fit(note);
    composition.draft.document.footnotes.insert_or_assign(fitter.footnote(id), std::move(note));
  }
  std::move(paper.blocks.begin(), paper.blocks.end(), std::back_inserter(out));
}

}  // namespace muster::compose
