// SPDX-License-Identifier: MIT
#include "document/without_annexes.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "document/walk.hpp"

namespace muster::document {
namespace {

constexpr int chapter_level = 2;
constexpr const char* abbreviations = "abbreviations";  ///< id of their heading
constexpr const char* elsewhere = " in the full document";

/// Chapters of the main part have figures for numbers.
bool is_annex(const Heading& heading) {
  return !heading.number.empty() && is_letter(heading.number.front());
}

/// Removes the annex in reading order, also inside of blocks that only arrange others.
class AnnexRemover {
 public:
  void remove_from(Blocks& blocks) {
    Blocks kept;
    for (Block& block : blocks) {
      if (const auto* heading = std::get_if<Heading>(&block.node)) open(*heading);
      if (auto* wide = std::get_if<Landscape>(&block.node)) {
        remove_from(wide->blocks);
        if (wide->blocks.empty()) continue;
      } else if (auto* columns = std::get_if<Columns>(&block.node)) {
        remove_from(columns->blocks);
        if (columns->blocks.empty()) continue;
      } else if (x_is_left_out || is_abbreviations(block)) {
        continue;
      }
      kept.push_back(std::move(block));
    }
    blocks = std::move(kept);
  }

 private:
  void open(const Heading& heading) {
    if (heading.level <= chapter_level) x_chapter_is_left_out = is_annex(heading);
    x_is_left_out = x_chapter_is_left_out || heading.id == abbreviations;
  }

  static bool is_abbreviations(const Block& block) {
    const auto* listing = std::get_if<Listing>(&block.node);
    return listing != nullptr && listing->kind == ListingKind::abbreviations;
  }

  bool x_chapter_is_left_out = false;
  bool x_is_left_out = false;
};

std::set<std::string> anchors_of(const Blocks& blocks) {
  std::set<std::string> anchors;
  for_each_block(blocks, [&](const Block& block) {
    std::visit(
        [&](const auto& node) {
          if constexpr (requires { node.id; }) anchors.insert(node.id);
        },
        block.node);
  });
  return anchors;
}

/// Turns references and links to anchors that are gone into text.
class ReferenceLoosener {
 public:
  ReferenceLoosener(const Document& whole, const Document& part)
      : x_labels(reference_labels(whole)) {
    const std::set<std::string> left = anchors_of(part.blocks);
    for (const std::string& id : anchors_of(whole.blocks))
      if (!left.contains(id)) x_gone.insert(id);
  }

  void loosen(Blocks& blocks) const {
    for_each_block(blocks, [this](Block& block) {
      if (auto* chart = std::get_if<Chart>(&block.node)) drop_notes(chart->notes);
      if (auto* diagram = std::get_if<Diagram>(&block.node)) drop_notes(diagram->notes);
      for_each_inlines(block, [this](Inlines& inlines) { loosen(inlines); });
    });
  }

 private:
  bool is_gone(const Inline& item) const {
    if (const auto* reference = std::get_if<Reference>(&item.node))
      return x_gone.contains(reference->target);
    const auto* link = std::get_if<Link>(&item.node);
    return link != nullptr && link->target.starts_with('#') &&
           x_gone.contains(link->target.substr(1));
  }

  void drop_notes(std::vector<Note>& notes) const {
    std::erase_if(notes, [this](const Note& note) {
      return note.kind == NoteKind::elsewhere &&
             std::ranges::any_of(note.content,
                                 [this](const Inline& item) { return is_gone(item); });
    });
  }

  void loosen(Inlines& inlines) const {
    Inlines out;
    for (Inline& item : inlines) {
      if (!is_gone(item)) {
        std::visit(
            [this](auto& node) {
              if constexpr (requires { loosen(node.content); }) loosen(node.content);
            },
            item.node);
        out.push_back(std::move(item));
      } else if (const auto* reference = std::get_if<Reference>(&item.node)) {
        const auto label = x_labels.find(reference->target);
        out.push_back({Text{(label == x_labels.end() ? "part" : label->second) + elsewhere}});
      } else {
        for (Inline& word : std::get<Link>(item.node).content) out.push_back(std::move(word));
      }
    }
    inlines = std::move(out);
  }

  ReferenceLabels x_labels;
  std::set<std::string> x_gone;
};

}  // namespace

Document without_annexes(const Document& document) {
  Document part = document;
  AnnexRemover().remove_from(part.blocks);
  const ReferenceLoosener loosener(document, part);
  loosener.loosen(part.blocks);
  for (auto& [id, blocks] : part.footnotes) loosener.loosen(blocks);
  return part;
}

}  // namespace muster::document
