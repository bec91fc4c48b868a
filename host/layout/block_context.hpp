// SPDX-License-Identifier: MIT
// The part of the block setter that tables, figures and lists of contents use.
#pragma once

#include <memory>

#include "document/outline.hpp"
#include "layout/paginator.hpp"
#include "layout/text_setter.hpp"

namespace muster::layout {

/// Where blocks are set: the area, the parent tag, and the sink that takes the strips.
struct Place {
  Area area;
  TagId parent = no_tag;
  StripSink* sink = nullptr;
  std::shared_ptr<const BoxFrame> frame;  ///< frame of the box that contains the blocks, or null
  int depth = 0;                          ///< how many lists contain the blocks
};

/// What the setters of single blocks use. BlockSetter implements it.
class BlockContext {
 public:
  BlockContext(Setting& setting, TextSetter& text, document::Outline& outline, Paginator& pages)
      : x_setting(setting), x_text(text), x_outline(outline), x_pages(pages) {}
  virtual ~BlockContext() = default;

  /// Sets blocks; `style` is the style of their paragraphs.
  virtual void set(const document::Blocks& blocks, const Place& place,
                   const ParagraphStyle& style) = 0;

  Setting& setting() { return x_setting; }
  TextSetter& text() { return x_text; }
  Paginator& pages() { return x_pages; }
  document::Outline& outline() { return x_outline; }
  bool in_main_text(const Place& place) const { return place.sink == &x_pages; }
  /// Returns the greatest height of a block on a page, in points.
  double room() const { return x_room > 0 ? x_room : x_pages.page_height(); }
  /// Returns the greatest height of a picture without its caption, in points, if pages are slides;
  /// else 0.
  double picture_room() const { return x_picture_room; }
  void set_room(double room, double picture_room) {
    x_room = room;
    x_picture_room = picture_room;
  }

 protected:
  Setting& x_setting;
  TextSetter& x_text;
  document::Outline& x_outline;
  Paginator& x_pages;

 private:
  double x_room = 0;
  double x_picture_room = 0;
};

}  // namespace muster::layout
