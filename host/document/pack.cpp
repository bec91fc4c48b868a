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

bool is_item(const document::Part* part) {
  return part != nullptr && !part->id.starts_with("supplement");
}

/// The heading at the beginning of an item if it repeats the item's title; otherwise null.
const document::Heading* repeated_heading(const document::Part& part) {
  if (part.blocks.empty()) return nullptr;
  const auto* heading = std::get_if<document::Heading>(&part.blocks.front().node);
  const bool repeats = heading != nullptr && document::plain_text(heading->content) == part.title;
  return repeats ? heading : nullptr;
}

std::set<std::string> anchors_of(const document::Blocks& blocks) {
  std::set<std::string> anchors;
  document::for_each_block(blocks, [&](const Block& block) {
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
  Links(std::set<std::string> anchors, document::ReferenceLabels labels,
        const AnchorPlaces& elsewhere, const PageWords* pages)
      : x_anchors(std::move(anchors)),
        x_labels(std::move(labels)),
        x_elsewhere(elsewhere),
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
    const bool inside = link.target.starts_with('#');
    const std::string anchor = inside ? link.target.substr(1) : "";
    if (!inside || is_here(anchor)) {
      out.push_back({document::Link{link.target, std::move(words)}});
    } else if (const auto place = x_elsewhere.find(anchor); place != x_elsewhere.end()) {
      out.push_back({document::Link{place->second, std::move(words)}});
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
    if (!lost) return out.push_back({reference});
    Inline words{document::Text{label->second}};
    const auto place = x_elsewhere.find(reference.target);
    if (place != x_elsewhere.end()) words = {document::Link{place->second, {std::move(words)}}};
    out.push_back(std::move(words));
  }

  std::set<std::string> x_anchors;
  document::ReferenceLabels x_labels;
  const AnchorPlaces& x_elsewhere;
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
                            const AnchorPlaces& elsewhere = {}, const PageWords* pages = nullptr) {
  Links(anchors_of(made.blocks), document::reference_labels(pack), elsewhere, pages)
      .settle(made.blocks);
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
  return finished(std::move(made), pack);
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
  return finished(std::move(made), pack);
}

AnchorPlaces item_pages(const document::Document& volume,
                        const std::function<std::string(const std::string& part)>& file_of,
                        const std::string& front) {
  AnchorPlaces places;
  for (const Block& block : volume.blocks) {
    const auto* part = part_of(block);
    const std::string file = is_item(part) ? file_of(part->id) : front;
    const document::Heading* repeated = is_item(part) ? repeated_heading(*part) : nullptr;
    for (const std::string& anchor : anchors_of({block})) {
      const bool lost = repeated != nullptr && repeated->id == anchor;
      places.emplace(anchor, file + "#" + (lost ? part->id : anchor));
    }
  }
  return places;
}

document::Document page_of_item(document::Document item) {
  auto& part = std::get<document::Part>(item.blocks.front().node);
  if (repeated_heading(part) == nullptr) return item;
  part.blocks.erase(part.blocks.begin());
  document::for_each_block(part.blocks, [](Block& block) {
    if (auto* heading = std::get_if<document::Heading>(&block.node))
      heading->level = std::max(1, heading->level - 1);
  });
  return item;
}

std::vector<document::Document> items_of(const document::Document& volume,
                                         const AnchorPlaces& elsewhere) {
  std::vector<document::Document> items;
  for (const Block& block : volume.blocks) {
    const auto* part = part_of(block);
    if (!is_item(part)) continue;
    document::Document made = without_blocks(volume);
    made.blocks.push_back(block);
    made.metadata.title = part->title;
    made.metadata.titled_by_part = true;
    items.push_back(finished(std::move(made), volume, elsewhere));
  }
  return items;
}

std::string file_name(const document::IncludedPdf& pdf) {
  constexpr std::string_view ending = "-pages";
  return pdf.id.ends_with(ending) ? pdf.id.substr(0, pdf.id.size() - ending.size()) : pdf.id;
}

std::vector<document::Document> included_files_of(const document::Document& item) {
  std::vector<document::Document> files;
  const document::Part& part = *part_of(item.blocks.front());
  std::string heading;
  document::for_each_block(part.blocks, [&](const Block& block) {
    if (const auto* found = std::get_if<document::Heading>(&block.node))
      heading = document::plain_text(found->content);
    const auto* pdf = std::get_if<document::IncludedPdf>(&block.node);
    if (pdf == nullptr) return;
    document::Document made = without_blocks(item);
    made.metadata.title = part.title + ", " + (heading.empty() ? pdf->title : heading);
    made.blocks.push_back({document::Part{file_name(*pdf),
                                          made.metadata.title,
                                          part.series,
                                          part.volume,
                                          {block},
                                          true,
                                          part.short_title},
                           block.source});
    files.push_back(finished(std::move(made), item));
  });
  return files;
}

document::Document agenda_of(const document::Document& pack, const AnchorPlaces& elsewhere,
                             const PageWords* pages) {
  document::Document made = without_blocks(pack);
  for (const Block& block : pack.blocks) {
    if (part_of(block) != nullptr) break;
    made.blocks.push_back(block);
  }
  made.metadata.title = "Agenda";
  made.metadata.titled_by_part = true;
  made.metadata.watermark = document::watermark_of_open_pages(pack);
  return finished(std::move(made), pack, elsewhere, pages);
}

}  // namespace muster::document
