// SPDX-License-Identifier: MIT
// Turns the theme into paragraph styles: the face, size, colour and leading of each kind of text.
#pragma once

#include <array>

#include "layout/fonts.hpp"
#include "theme/theme.hpp"

namespace muster::layout {

/// How lines that don't fill the column are aligned.
enum class TextAlign : std::uint8_t { left, centre, right };

/// How a paragraph is set. Lengths in points.
struct ParagraphStyle {
  Weight weight = Weight::regular;
  Slope slope = Slope::upright;
  double size = 11;
  double leading = 15;
  theme::Colour colour;
  TextAlign align = TextAlign::left;
  bool hyphenate = false;
  bool tabular = false;  ///< all figures have the same width
  bool code = false;
  bool verbatim = false;  ///< spaces are kept as they are
  bool display = false;   ///< set in the theme's family for headings
  bool divides_dates = false;  ///< a line may end between month and year, as in narrow heads
};

/// All the styles of one document.
struct Styles {
  explicit Styles(const theme::Theme& theme);

  ParagraphStyle body, lead, source, caption, note, quote, code;
  ParagraphStyle table, table_head;
  ParagraphStyle title, subtitle, front;
  ParagraphStyle card_value, card_label, card_note, box_title, furniture;
  std::array<ParagraphStyle, 4> headings;
  theme::Colour link;
  double paragraph_gap = 6;  ///< between paragraphs
  double block_gap = 12;     ///< around tables, figures, boxes
  /// Scales for the title on a title page. A long title gets a smaller one.
  std::array<double, 3> cover_scales = {1.5, 1.3, 1.1};
  double least = 0;  ///< points; no letter is smaller than this

  const ParagraphStyle& heading(int level) const;
};

/// Returns the same style at another size, with the leading in proportion.
ParagraphStyle scaled(ParagraphStyle style, double factor);

}  // namespace muster::layout
