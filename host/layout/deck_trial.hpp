// SPDX-License-Identifier: MIT
// Sets blocks on trial, as often as needed. A trial has its own tags, references, footnotes and
// outline, so it leaves nothing behind in the document.
#pragma once

#include "base/diagnostic.hpp"
#include "layout/block_setter.hpp"
#include "layout/layout.hpp"

namespace muster::layout {

/// The room for a trial, in points: `picture` is the height for a picture without its caption.
struct TrialRoom {
  double width = 0, height = 0, picture = 0;
};

/// A typesetter for trials.
class DeckTrial {
 public:
  explicit DeckTrial(const Setting& setting);

  /// Returns the strips of the blocks, with paragraphs in `style`; no value if they are too wide.
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
