// SPDX-License-Identifier: MIT
// The part of the block setter that tables, figures and lists of contents use.
#pragma once

#include <memory>

#include "document/outline.hpp"
#include "layout/paginator.hpp"
#include "layout/text_setter.hpp"

namespace muster::layout {

/// Where blocks are set: in a column, in a tag of the structure, into a sink of strips.
struct Place {
  Area area;
  TagId parent = no_tag;
  StripSink* sink = nullptr;
  std::shared_ptr<const BoxFrame> frame;  ///< the frame of the box around; null if there is none
  int depth = 0;                          ///< how many lists are around
};

/// Implemented by BlockSetter.
class BlockContext {
 public:
  BlockContext(Setting& setting, TextSetter& text, document::Outline& outline, Paginator& pages)
      : x_setting(setting), x_text(text), x_outline(outline), x_pages(pages) {}
  virtual ~BlockContext() = default;

  /// Sets blocks at any place; `style` is the style of their paragraphs.
  virtual void set(const document::Blocks& blocks, const Place& place,
                   const ParagraphStyle& style) = 0;

  Setting& setting() { return x_setting; }
  TextSetter& text() { return x_text; }
  Paginator& pages() { return x_pages; }
  document::Outline& outline() { return x_outline; }
  bool in_main_text(const Place& place) const { return place.sink == &x_pages; }
  /// Points: the room for a block on a page.
  double room() const { return x_room > 0 ? x_room : x_pages.page_height(); }
  /// Points: the room for a picture, without its caption, if pages are slides; else 0.
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
