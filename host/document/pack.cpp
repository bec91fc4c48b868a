// SPDX-License-Identifier: MIT
#include "document/pack.hpp"

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

#include "document/walk.hpp"
#include "document/watermark.hpp"

namespace muster::document {

namespace {

using document::Block;
using document::Inline;
using document::Inlines;

const document::Part* part_of(const Block& block) {
  return std::get_if<document::Part>(&block.node);
}

std::set<std::string> anchors_of(const document::Document& document) {
  std::set<std::string> anchors;
  document::for_each_block(document.blocks, [&](const Block& block) {
    std::visit(
        [&](const auto& node) {
          if constexpr (requires { node.id; }) anchors.insert(node.id);
        },
        block.node);
  });
  return anchors;
}

/// Replaces links to anchors that a document lacks by links to another file, or by their text.
class Links {
 public:
  Links(std::set<std::string> anchors, document::ReferenceLabels labels, std::string elsewhere,
        const PageWords* pages)
      : x_anchors(std::move(anchors)),
        x_labels(std::move(labels)),
        x_elsewhere(std::move(elsewhere)),
        x_pages(pages) {}

  void settle(document::Blocks& blocks) const {
    document::for_each_block(blocks, [&](Block& block) {
      document::for_each_inlines(block, [&](Inlines& inlines) { inlines = settled(inlines); });
    });
  }

 private:
  Inlines settled(const Inlines& inlines) const {
    Inlines out;
    for (const Inline& each : inlines)
      std::visit([&](const auto& node) { take(node, out); }, each.node);
    return out;
  }

  bool is_here(const std::string& target) const { return x_anchors.contains(target); }

  template <class Node>
  void take(const Node& node, Inlines& out) const {
    Node copy = node;
    if constexpr (requires { copy.content; }) copy.content = settled(node.content);
    out.push_back({std::move(copy)});
  }
  void take(const document::Link& link, Inlines& out) const {
    Inlines words = settled(link.content);
    bool inside = link.target.starts_with('#');
    if (!inside || is_here(link.target.substr(1))) {
      out.push_back({document::Link{link.target, std::move(words)}});
    } else if (!x_elsewhere.empty()) {
      out.push_back({document::Link{x_elsewhere + link.target, std::move(words)}});
    } else {
      std::move(words.begin(), words.end(), std::back_inserter(out));
    }
  }
  void take(const document::PageRange& range, Inlines& out) const {
    if (x_pages == nullptr) return out.push_back({range});
    const auto words = x_pages->find(range.part);
    if (words != x_pages->end()) out.push_back({document::Text{words->second}});
  }
  void take(const document::Reference& reference, Inlines& out) const {
    auto label = x_labels.find(reference.target);
    bool lost = !is_here(reference.target) && label != x_labels.end();
    if (lost)
      out.push_back({document::Text{label->second}});
    else
      out.push_back({reference});
  }

  std::set<std::string> x_anchors;
  document::ReferenceLabels x_labels;
  std::string x_elsewhere;
  const PageWords* x_pages;  ///< null: ranges of pages stay
};

/// Removes the footnotes to which the document does not refer.
void keep_footnotes(document::Document& document) {
  std::set<std::string> called;
  auto look = [&](const document::Blocks& blocks) {
    document::for_each_block(blocks, [&](const Block& block) {
      document::for_each_inlines(block, [&](const Inlines& inlines) {
        for (const Inline& each : inlines)
          if (const auto* mark = std::get_if<document::FootnoteMark>(&each.node))
            called.insert(mark->id);
      });
    });
  };
  look(document.blocks);
  for (const std::string& id : document.footnote_order)
    if (called.contains(id)) look(document.footnotes[id]);
  auto unused = [&](const std::string& id) { return !called.contains(id); };
  std::erase_if(document.footnote_order, unused);
  std::erase_if(document.footnotes, [&](const auto& note) { return unused(note.first); });
}

/// A copy of `pack` without its blocks.
document::Document without_blocks(const document::Document& pack) {
  document::Document made;
  made.metadata = pack.metadata;
  made.files = pack.files;
  made.footnotes = pack.footnotes;
  made.footnote_order = pack.footnote_order;
  made.abbreviations = pack.abbreviations;
  made.figures = pack.figures;
  return made;
}

document::Document finished(document::Document made, const document::Document& pack,
                            const std::string& elsewhere, const PageWords* pages = nullptr) {
  Links(anchors_of(made), document::reference_labels(pack), elsewhere, pages).settle(made.blocks);
  keep_footnotes(made);
  return made;
}

}  // namespace

std::vector<std::uint16_t> volumes(const document::Document& pack) {
  std::set<std::uint16_t> found{0};
  for (const Block& block : pack.blocks)
    if (const auto* part = part_of(block)) found.insert(part->volume);
  return {found.begin(), found.end()};
}

document::Document volume_of(const document::Document& pack, std::uint16_t volume) {
  document::Document made = without_blocks(pack);
  for (const Block& block : pack.blocks) {
    const auto* part = part_of(block);
    if ((part == nullptr ? 0 : part->volume) == volume) made.blocks.push_back(block);
  }
  if (volume > 0 && !made.blocks.empty()) {
    made.metadata.title = part_of(made.blocks[0])->title;
    made.metadata.titled_by_part = true;
  }
  return finished(std::move(made), pack, "");
}

document::Document volumes_of(const document::Document& pack,
                              const std::vector<std::uint16_t>& volumes) {
  document::Document made = without_blocks(pack);
  for (const Block& block : pack.blocks) {
    const auto* part = part_of(block);
    const std::uint16_t volume = part == nullptr ? 0 : part->volume;
    if (std::find(volumes.begin(), volumes.end(), volume) != volumes.end())
      made.blocks.push_back(block);
  }
  return finished(std::move(made), pack, "");
}

std::vector<document::Document> items_of(const document::Document& volume) {
  std::vector<document::Document> items;
  for (const Block& block : volume.blocks) {
    const auto* part = part_of(block);
    if (part == nullptr || part->id.starts_with("supplement")) continue;
    document::Document made = without_blocks(volume);
    made.blocks.push_back(block);
    made.metadata.title = part->title;
    made.metadata.titled_by_part = true;
    items.push_back(finished(std::move(made), volume, ""));
  }
  return items;
}

document::Document agenda_of(const document::Document& pack, const std::string& report,
                             const PageWords* pages) {
  document::Document made = without_blocks(pack);
  for (const Block& block : pack.blocks) {
    if (part_of(block) != nullptr) break;
    made.blocks.push_back(block);
  }
  made.metadata.title = "Agenda";
  made.metadata.titled_by_part = true;
  made.metadata.watermark = document::watermark_of_open_pages(pack);
  return finished(std::move(made), pack, report, pages);
}

}  // namespace muster::document
