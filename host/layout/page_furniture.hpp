// SPDX-License-Identifier: MIT
// The parts of every page outside the text: running heads, page numbers, and the bands that mark a
// draft or an exempt page. These are artifacts. Also the link to the document's home, such as
// the agenda of a pack, which is a paragraph of its own.
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
  /// The tag below which the link to the document's home is put; no_tag: the page has no link.
  TagId home_parent = no_tag;
};

/// What is put on a page of an included PDF.
struct StampWords {
  std::string label;           ///< "12"
  bool exempt = false;         ///< the page is in an exempt part of a pack
  std::string part;            ///< "Item 7"; printed where there is room; may be empty
  TagId home_parent = no_tag;  ///< as in PageHeading
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

  /// Paints head, foot and marks of a page, after the text and only in the margins. `closes`
  /// receives the tags to close after the page.
  void paint(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items,
             std::vector<TagId>& closes);
  /// Paints the link home, the part and the page number on a page of an included PDF, as one line:
  /// where nothing is drawn at its foot or its head, or else on a margin that is added at its foot.
  /// If the line is too long for each free place, the part is left out. The line grows with the
  /// page, so that it can be read when the page is printed on A4.
  Stamp paint_stamp(const IncludedFile::PageSize& size, const StampWords& words,
                    std::vector<Item>& items, std::vector<TagId>& closes);
  /// The anchor of the heading to which every page has a link; "" if there is none.
  const std::string& home() const { return x_home; }

 private:
  /// The line on a page of an included PDF: the link home, and what comes after it.
  struct StampLine {
    bool links = false;
    std::string words;
    ParagraphStyle style;
    double link_width = 0;  ///< points, with the space after the link; 0 without a link
    double width = 0;       ///< points, with the padding at both sides
    double factor = 1;      ///< how much larger than on A4 it is
    bool fits = true;       ///< false: it is smaller than it should be, because the page is narrow
  };

  void add(Strip strip, Item::Artifact kind, std::vector<Item>& items) const;
  StampLine stamp_line(const IncludedFile::PageSize& size, const StampWords& words) const;
  void paint_home(const ParagraphStyle& style, theme::Colour colour, LinePlace place, TagId parent,
                  std::vector<Item>& items, std::vector<TagId>& closes);
  double home_width(const ParagraphStyle& style) const;
  double band_height(bool exempt) const;
  void paint_marks(const PageShape& shape, bool exempt, std::vector<Item>& items);
  void paint_head(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items);
  void paint_slide(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items);
  void paint_foot(const PageShape& shape, const PageHeading& heading, std::vector<Item>& items,
                  std::vector<TagId>& closes);
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
  std::string x_home, x_home_words;
};

}  // namespace muster::layout
