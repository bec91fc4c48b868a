// SPDX-License-Identifier: MIT
// What is printed on every page apart from the text: running heads, page numbers, watermark. All
// artifacts.
#pragma once

#include <string>

#include "layout/text_setter.hpp"

namespace muster::layout {

/// Width, height and margins of a kind of page.
using PageShape = theme::PageGeometry;

/// The same paper, turned anticlockwise: its top is the former left edge, margins included, so that
/// a bound page keeps its binding margin.
PageShape landscape(PageShape shape);

/// The words in the margins of one page.
struct PageHeading {
  std::string section;  ///< the running head
  std::string label;    ///< "12"
  bool bare = false;    ///< no head and foot: a title page
};

/// Paints heads, feet and watermarks; the same for all pages of a document.
class PageFurniture {
 public:
  PageFurniture(Setting& setting, TextSetter& text);

  /// Under the text. `exempt`: the page is in an exempt part of a pack.
  void paint_watermark(const PageShape& shape, bool exempt, std::vector<Item>& items);
  void paint(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items);
  /// The page number on a foreign page: at the very foot, on a separate background.
  void paint_stamp(const PageShape& shape, const std::string& label, bool exempt,
                   std::vector<Item>& items);

 private:
  void add(Strip strip, Item::Artifact kind, std::vector<Item>& items) const;
  void paint_head(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items);
  void paint_foot(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items);
  void paint_line(const std::string& words, const ParagraphStyle& style, LinePlace place,
                  Strip& strip);
  bool fits(const std::string& words, const ParagraphStyle& style, double width);
  std::string version_and_status() const;
  const std::string& watermark(bool exempt) const {
    return exempt ? x_exempt_watermark : x_open_watermark;
  }

  Setting& x_setting;
  TextSetter& x_text;
  std::string x_open_watermark;
  std::string x_exempt_watermark;
};

}  // namespace muster::layout
