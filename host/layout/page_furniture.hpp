// SPDX-License-Identifier: MIT
// The parts of every page outside the text: running heads, page numbers, and the bands that mark a
// draft or an exempt page. All are artifacts.
#pragma once

#include <string>

#include "layout/included_files.hpp"
#include "layout/text_setter.hpp"

namespace muster::layout {

/// Width, height and margins of a kind of page.
using PageShape = theme::PageGeometry;

/// Returns the same paper, turned to landscape. The former left edge becomes the top and keeps its
/// margin, so that a bound page keeps its binding margin.
PageShape landscape(PageShape shape);

/// The content of the margins of one page.
struct PageHeading {
  std::string section;    ///< the running head
  std::string label;      ///< "12"
  bool bare = false;      ///< a title page, without head and foot
  bool no_head = false;   ///< a band of the text extends to the page's top
  bool exempt = false;    ///< the page is in an exempt part of a pack
  std::size_t chapter = 0;  ///< counts from 1; 0: before the first, or a document without chapters
  bool has_dagger = false;  ///< something on the page is marked as synthetic
};

/// Where the page number is on a page of an included PDF.
struct Stamp {
  Rectangle place;    ///< on the page with its margin
  double margin = 0;  ///< points that the page needs at its foot; 0 if it has a free place
};

/// Paints heads, feet and marks. One object serves all pages of a document.
class PageFurniture {
 public:
  PageFurniture(Setting& setting, TextSetter& text);

  /// Paints head, foot and marks of a page, after the text and only in the margins.
  void paint(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items);
  /// Paints the page number on a page of an included PDF: where nothing is drawn at its foot or its
  /// head, or else on a margin that is added at its foot. The number grows with the page, so that it
  /// can be read when the page is printed on A4.
  Stamp paint_stamp(const IncludedFile::PageSize& size, const std::string& label, bool exempt,
                    std::vector<Item>& items);

 private:
  void add(Strip strip, Item::Artifact kind, std::vector<Item>& items) const;
  double band_height(bool exempt) const;
  void paint_marks(const PageShape& shape, bool exempt, std::vector<Item>& items);
  void paint_head(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items);
  void paint_slide(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items);
  void paint_foot(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items);
  void paint_line(const std::string& words, const ParagraphStyle& style, LinePlace place,
                  Strip& strip);
  bool fits(const std::string& words, const ParagraphStyle& style, double width);
  std::string shortened(const std::string& words, const ParagraphStyle& style, double width);
  std::string version_and_status() const;
  const std::string& watermark(bool exempt) const {
    return exempt ? x_exempt_watermark : x_open_watermark;
  }

  Setting& x_setting;
  TextSetter& x_text;
  std::string x_open_watermark;
  std::string x_exempt_watermark;
  std::string x_title;
};

}  // namespace muster::layout
