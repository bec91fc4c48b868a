// SPDX-License-Identifier: MIT
// A page's items as a content stream: everything painted is marked, either as a piece of a tag or
// as an artifact. Neighbouring items of one mark share it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "layout/frame.hpp"
#include "pdf/font_embedding.hpp"
#include "pdf/image.hpp"
#include "pdf/structure_tree.hpp"
#include "pdf/text_operators.hpp"

namespace muster::pdf {

/// The operators of one page at a time; buffers are kept from page to page.
class ContentStream {
 public:
  ContentStream(FontSet& fonts, ImageSet& images, StructureTree& structure)
      : x_fonts(fonts), x_images(images), x_structure(structure) {}

  void begin(double page_height);
  /// These functions take an item for its mark, and the item's content. A shape without tag and
  /// mark is a layout artifact. Text without either throws logic_error, because screen readers
  /// would skip it.
  void text(const layout::Item& item, const layout::TextRun& run);
  void fill(const layout::Item& item, const layout::Fill& fill);
  void stroke(const layout::Item& item, const layout::Stroke& stroke);
  void image(const layout::Item& item, const layout::Image& image);
  void path(const layout::Item& item, const layout::Path& path);
  void path_state(const layout::Path& path);
  /// Returns the operators, which are valid until the next page begins.
  std::string_view end();

 private:
  /// The mark between BDC and EMC: a tag, or no tag and a kind of artifact.
  struct MarkedAs {
    layout::TagId tag;
    layout::Item::Artifact artifact;
    friend bool operator==(MarkedAs, MarkedAs) = default;
  };

  void mark(const layout::Item& item);
  void begin_mark(MarkedAs as);
  void begin_text();
  void end_text();
  void end_mark();
  void fill_colour(theme::Colour colour);
  void stroke_colour(theme::Colour colour);
  void line_style(const layout::Stroke& stroke);
  void line_width(float width);
  void use_font(layout::FaceId face, float size);
  void place(double x, double y);
  void place_turned(const layout::TextRun& run);
  void point(double x, double y);

  FontSet& x_fonts;
  ImageSet& x_images;
  StructureTree& x_structure;
  TextOperators x_text_operators;
  std::string x_out;
  double x_height = 0;

  // The state set by the operators so far, so that nothing is set twice.
  std::optional<MarkedAs> x_mark;
  bool x_measured = false;  ///< the mark belongs to a figure whose extent is not known yet
  bool x_in_text = false;
  std::int64_t x_line_x = 0, x_line_y = 0;  ///< thousandths: start of the current text line
  std::optional<theme::Colour> x_fill, x_stroke;
  std::optional<std::pair<layout::FaceId, float>> x_font;
  std::optional<float> x_line_width;
  bool x_dashed = false;
};

}  // namespace muster::pdf
