// SPDX-License-Identifier: MIT
#include "compose/volume_anchors.hpp"

#include <set>
#include <utility>

#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Inline;
using document::Inlines;
using Ids = std::map<std::string, std::string>;

/// Changes the references in the blocks of one volume.
class Pointing {
 public:
  Pointing(document::Document& document, std::uint16_t volume, const Ids& ids)
      : x_document(document), x_volume(std::to_string(volume)), x_ids(ids) {}

  void blocks(document::Blocks& list) {
    document::for_each_block(list, [&](Block& block) {
      document::for_each_inlines(block, [&](Inlines& content) { inlines(content); });
    });
  }

 private:
  void inlines(Inlines& list) {
    for (Inline& item : list) std::visit([&](auto& node) { take(node); }, item.node);
  }

  template <class Node>
  void take(Node& node) {
    if constexpr (requires { node.content; }) inlines(node.content);
  }
  void take(document::Reference& reference) { point(reference.target); }
  void take(document::Link& link) {
    if (link.target.starts_with('#')) {
      std::string id = link.target.substr(1);
      point(id);
      link.target = "#" + id;
    }
    inlines(link.content);
  }
  /// A paper that two volumes print has its footnotes twice.
  void take(document::FootnoteMark& mark) {
    const auto words = x_document.footnotes.find(mark.id);
    if (words == x_document.footnotes.end()) return;
    const std::string own = mark.id + "-volume-" + x_volume;
    if (x_notes.insert(own).second) {
      document::Blocks copy = words->second;
      blocks(copy);
      x_document.footnotes[own] = std::move(copy);
    }
    mark.id = own;
  }

  void point(std::string& id) const {
    const auto found = x_ids.find(id);
    if (found != x_ids.end()) id = found->second;
  }

  document::Document& x_document;
  std::string x_volume;
  const Ids& x_ids;
  std::set<std::string> x_notes;  ///< footnotes of this volume
};

}  // namespace

void point_at_own_volume(Draft& draft, const VolumeAnchors& changed) {
  for (const auto& [volume, ids] : changed) {
    for (const auto& [written, printed] : ids) draft.written_ids.emplace(printed, written);
    Pointing pointing(draft.document, volume, ids);
    for (Block& block : draft.document.blocks)
      if (auto* part = std::get_if<document::Part>(&block.node); part && part->volume == volume)
        pointing.blocks(part->blocks);
  }
}

}  // namespace muster::compose
