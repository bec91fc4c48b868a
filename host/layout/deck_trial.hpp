// SPDX-License-Identifier: MIT
// Sets blocks as often as needed without leaving anything behind: tags, references, footnotes and
// entries of lists of a trial are its own.
#pragma once

#include "base/diagnostic.hpp"
#include "layout/block_setter.hpp"
#include "layout/layout.hpp"

namespace muster::layout {

/// The room for a trial, in points: `picture` is that for a picture without its caption.
struct TrialRoom {
  double width = 0, height = 0, picture = 0;
};

/// A typesetter for trials.
class DeckTrial {
 public:
  explicit DeckTrial(const Setting& setting);

  /// The strips of the blocks, in paragraphs of `style`. Nothing if they can't be set in the width.
  std::optional<std::vector<Strip>> set(const document::Blocks& blocks, TrialRoom room,
                                        const ParagraphStyle& style);

 private:
  NullSink x_sink;
  TagTree x_tags;
  CrossReferences x_references;
  Diagnostics x_diagnostics;
  Setting x_setting;
  TextSetter x_text;
  PageFurniture x_furniture;
  Paginator x_pages;
  document::Outline x_outline;
  BlockSetter x_blocks;
};

}  // namespace muster::layout
