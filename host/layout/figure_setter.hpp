// SPDX-License-Identifier: MIT
// Charts and diagrams: the picture with its text alternative, the caption under it, then its data
// as a table.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "chart/picture.hpp"
#include "layout/block_context.hpp"

namespace muster::layout {

/// Sets charts and diagrams with caption, key and data table.
class FigureSetter {
 public:
  explicit FigureSetter(BlockContext& blocks) : x_blocks(blocks) {}

  /// Throws Error layout.figure-alternative for a chart without a text alternative.
  void set(const document::Chart& chart, const Place& place);
  /// Sets a sparkline as high as a line of text in `style`. Its text alternative is its caption.
  void set_sparkline(const document::Chart& chart, const Place& place, const ParagraphStyle& style);
  /// A diagram that is higher than a page is divided between its boxes.
  void set(const document::Diagram& diagram, const Place& place);

 private:
  // Figure is Chart or Diagram.
  template <class Figure>
  void set_figure(const Figure& figure, std::vector<chart::Picture> pictures,
                  std::string alternative, const Place& place);
  template <class Figure>
  void set_caption(const Figure& figure, const Place& place);
  template <class Figure>
  void set_data(const Figure& figure, const Place& place);
  Strip strip_of(const chart::Picture& picture, std::string alternative, const Place& place);
  double room() const;
  std::vector<chart::Picture> enlarged(const std::function<chart::Picture(double width)>& draw,
                                       double width) const;

  BlockContext& x_blocks;
};

}  // namespace muster::layout
