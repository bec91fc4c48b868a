// SPDX-License-Identifier: MIT
// Writes a page's items as a content stream. Everything painted is marked content, either of a tag
// or as an artifact. Neighbouring items of the same tag or kind of artifact share one mark.
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

/// Appends the operator that begins a piece of an element's content.
void append_mark(std::string& out, const StructureTree::Mark& mark);

/// Writes the operators of one page at a time, and reuses its buffers for the next page.
class ContentStream {
 public:
  ContentStream(FontSet& fonts, ImageSet& images, StructureTree& structure)
      : x_fonts(fonts), x_images(images), x_structure(structure) {}

  /// With `marks` false nothing is marked: the operators are those of a form that is marked where
  /// it is painted.
  void begin(double page_height, bool marks = true);
  /// Each of these functions writes one item: `item` says how it is marked, the second argument is
  /// its content. A shape without a tag or a kind of artifact becomes a layout artifact. Text
  /// without either throws logic_error, because screen readers would skip it.
  void text(const layout::Item& item, const layout::TextRun& run);
  void fill(const layout::Item& item, const layout::Fill& fill);
  void stroke(const layout::Item& item, const layout::Stroke& stroke);
  void image(const layout::Item& item, const layout::Image& image);
  void path(const layout::Item& item, const layout::Path& path);
  void path_state(const layout::Path& path);
  /// Returns the operators of the page. The view is valid until the next begin().
  std::string_view end();

 private:
  /// What the content between BDC and EMC is marked as: part of a tag, or an artifact if `tag` is
  /// no_tag.
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
  bool x_marks = true;

  // The state that the operators have set so far. Nothing is set twice.
  std::optional<MarkedAs> x_mark;
  bool x_measured = false;  ///< the current mark belongs to a figure whose bounds are not known yet
  bool x_in_text = false;
  std::int64_t x_line_x = 0, x_line_y = 0;  ///< thousandths: start of the current text line
  std::optional<theme::Colour> x_fill, x_stroke;
  std::optional<std::pair<layout::FaceId, float>> x_font;
  std::optional<float> x_line_width;
  bool x_dashed = false;
};

}  // namespace muster::pdf
