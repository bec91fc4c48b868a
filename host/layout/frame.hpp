// SPDX-License-Identifier: MIT
// The output of layout: pages of positioned items, and the tag tree that the items belong to.
// Nothing here is specific to PDF: the writers of PDF, of PNG and of a text dump read the same
// pages. Positions are in points from the page's top left corner, y downwards. Text is placed at
// its baseline.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/node.hpp"
#include "image/picture.hpp"
#include "theme/theme.hpp"

namespace muster::layout {

/// A node of the structure tree. 0 means none: the item is an artifact.
using TagId = std::uint32_t;
inline constexpr TagId no_tag = 0;

/// Points by which content may exceed the room for it, because sums of widths and heights have
/// rounding errors.
inline constexpr double tolerance = 0.01;

/// The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that a document needs.
enum class Role : std::uint8_t {
  document,
  part,
  section,
  heading_1,
  heading_2,
  heading_3,
  heading_4,
  heading_5,
  heading_6,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  quote,
  table,
  table_head,
  table_body,
  row,
  header_cell,
  data_cell,
  figure,
  caption,
  link,
  note,
  reference,
  contents,
  contents_item,
  span,
  code,
  aside
};

/// The direction in which a header cell applies (Table attribute Scope).
enum class Scope : std::uint8_t { none, column, row };
/// The marks of a list's items (List attribute ListNumbering).
enum class Numbering : std::uint8_t { none, disc, decimal };

/// In points, from the page's top left corner.
struct Rectangle {
  double x = 0, y = 0, width = 0, height = 0;
};

/// Attributes that few tags have.
struct TagAttributes {
  std::string alternative;  ///< figures: never empty
  std::string actual_text;
  std::string language;
  std::string title;  ///< sections and headings: for assistive technology
  std::string id;     ///< notes and header cells to which others refer
  std::string summary;
  std::vector<std::string> headers;
  Scope scope = Scope::none;
  Numbering numbering = Numbering::none;
  std::uint16_t column_span = 1;
  std::uint16_t row_span = 1;
  std::optional<Rectangle> box;  ///< figures: position on their page
};

/// A node of the tag tree. Tags are opened in reading order; a child is opened while its parent is
/// open. Items may be placed in a tag until it is closed; children are closed before their parents.
/// Children are in the order in which they were opened. If a tag has its own items as well as
/// children (a paragraph with links), all of these are in the order of painting: a child has the
/// position of its first item. A closed tag without items in or below it can be left out, unless it
/// is a cell, whose position in the row counts.
struct Tag {
  TagId id = no_tag;
  TagId parent = no_tag;
  Role role = Role::paragraph;
  std::unique_ptr<TagAttributes> attributes;  ///< may be null
  document::Source source;
};

using FaceId = std::uint16_t;  ///< the index of a face in FontLibrary

/// One shape of a face, placed after the one before it.
struct Glyph {
  std::uint16_t id = 0;
  std::uint16_t cluster = 0;  ///< where its characters begin in TextRun::text, in bytes
  float advance = 0;          ///< points, kerning and justification included
  float x_offset = 0, y_offset = 0;
};

/// Glyphs of one face and size on one baseline. `text` has their characters, in logical order. A
/// run that ends a line inside a paragraph ends with a space, so that extracted words do not run
/// together.
struct TextRun {
  FaceId face = 0;
  float size = 0;
  float x = 0, y = 0;
  float turn = 0;  ///< degrees anticlockwise round (x, y)
  theme::Colour colour;
  std::string text;
  std::vector<Glyph> glyphs;
};
/// An area in one colour.
struct Fill {
  Rectangle area;
  theme::Colour colour;
};
/// A line through points.
struct Stroke {
  std::vector<std::array<float, 2>> points;
  theme::Colour colour;
  float width = 0.5F;
  bool dashed = false;
  bool closed = false;
  bool filled = false;  ///< filled with `colour` instead of stroked
};
/// A bitmap over all of `area`. The picture belongs to the theme or to the caller of layout, and
/// outlives the pages.
struct Image {
  Rectangle area;
  const image::Picture* picture = nullptr;
};
/// An outline, in the page's points, filled and then stroked.
struct Path {
  std::vector<theme::OutlineStep> steps;
  std::optional<theme::Colour> fill, stroke;
  bool even_odd = false;  ///< the even-odd rule decides which parts are inside
  float width = 1;        ///< width of the stroke
  image::Cap cap = image::Cap::butt;
  image::Join join = image::Join::miter;
  std::optional<Rectangle> clip;  ///< parts outside aren't painted
};
/// The active area of a link. `target` is a URI, or `#` and the id of an anchor; `contents`
/// describes the link. Item::tag is the link's tag.
struct LinkArea {
  Rectangle area;
  std::string target;
  std::string contents;
};
/// The target of links to `#id`.
struct Anchor {
  std::string id;
  float y = 0;
};

using ItemContent = std::variant<TextRun, Fill, Stroke, Image, Path, LinkArea, Anchor>;

/// Something painted: content of a tag, or an artifact that assistive technology passes over.
struct Item {
  ItemContent content;
  TagId tag = no_tag;
  /// The kind of an item that isn't in the structure tree.
  enum class Artifact : std::uint8_t {
    none,
    layout,
    header,
    footer,
    watermark
  } artifact = Artifact::none;
};

/// The pages before the text have page numbers of their own (i, ii, iii), as in books.
enum class Matter : std::uint8_t { front, body };

/// A page of an included PDF, painted under the items. Its own tags are put below `tag`; if that is
/// no_tag, the page has no tags.
struct IncludedPage {
  std::string file;
  std::uint32_t page = 0;  ///< number of the page in the file, from 0
  TagId tag = no_tag;
  bool last = false;  ///< whether it is the last page of its file
  double margin = 0;  ///< points that are added at its foot, because it has no room for the number
  Rectangle number;   ///< the place of our page number
};

/// Layout delivers the pages of one matter in order. It may deliver front pages after body pages,
/// because the contents are set when page numbers are known. In the file, front pages come first.
struct Page {
  Matter matter = Matter::body;
  std::uint32_t index = 0;  ///< number of the page within its matter, from 0
  std::string label;        ///< "iv", "12"
  double width = 0, height = 0;
  std::vector<Item> items;  ///< painted in this order
  std::optional<IncludedPage> included;
};

/// A bookmark of the file.
struct OutlineEntry {
  int level = 1;  ///< 1 is outermost
  std::string title;
  std::string anchor;
};

/// Receives pages as they are finished; layout forgets the pages that it has delivered.
class PageSink {
 public:
  virtual ~PageSink() = default;
  virtual void open(Tag tag) = 0;
  /// From now on, no item has `tag` or a tag below it.
  virtual void close(TagId tag) = 0;
  virtual void page(Page page) = 0;
  /// Called after the last page.
  virtual void finish(std::vector<OutlineEntry> outline) = 0;
};

}  // namespace muster::layout
