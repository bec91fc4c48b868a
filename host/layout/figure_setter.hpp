// SPDX-License-Identifier: MIT
// Charts: the picture with its text alternative, the caption under it, then its data as a table.
#pragma once

#include "layout/block_context.hpp"

namespace muster::layout {

/// Sets charts with caption, key and data table.
class FigureSetter {
 public:
  explicit FigureSetter(BlockContext& blocks) : x_blocks(blocks) {}

  /// Throws Error layout.figure-alternative for a chart without a text alternative.
  void set(const document::Chart& chart, const Place& place);

 private:
  Strip picture(const document::Chart& chart, const Place& place, TagId tag);
  void set_caption(const document::Chart& chart, const Place& place);
  void set_data(const document::Chart& chart, const Place& place);

  BlockContext& x_blocks;
};

}  // namespace muster::layout
