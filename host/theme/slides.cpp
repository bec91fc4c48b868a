// SPDX-License-Identifier: MIT
#include <algorithm>

#include "theme/theme.hpp"

namespace muster::theme {
namespace {

/// A size in points.
struct Paper {
  double width, height;
};
constexpr Paper wide_paper{960, 540};  ///< 338.67 x 190.5 mm
constexpr Paper a4_landscape{841.89, 595.276};
constexpr double side_margin = 0.05;  ///< as a share of the width
constexpr double top_margin = 34, bottom_margin = 44;

// Type sizes, as multiples of the size of running text.
constexpr double small_type = 0.68, table_type = 0.76, title_type = 2.1;
constexpr std::array<double, 4> heading_type = {1.5, 1.25, 1.12, 1};
constexpr double least_small = 11.5;  ///< points; for sources, notes and text in charts
constexpr double slide_line = 1.3;
constexpr double slide_space = 7;

// For slides in large print, in points.
constexpr double large_slide_body = 20, large_slide_least = 16;

Paper paper_of(SlideSize size) { return size == SlideSize::wide ? wide_paper : a4_landscape; }

void set_page(PageGeometry& page, SlideSize size) {
  const Paper paper = paper_of(size);
  page.width = paper.width;
  page.height = paper.height;
  page.left = page.right = side_margin * paper.width;
  page.top = top_margin;
  page.bottom = bottom_margin;
  page.measure = page.side = 0;
}

}  // namespace

Theme as_slides(Theme theme) {
  const bool large = theme.type.least > 0;
  const double body = large ? std::max(large_slide_body, theme.slides.body) : theme.slides.body;
  const double least = large ? large_slide_least : least_small;
  set_page(theme.page, theme.slides.size);
  theme.type.body = body;
  theme.type.small = std::max(least, small_type * body);
  theme.type.table = std::max(least, table_type * body);
  theme.type.title = title_type * body;
  for (std::size_t i = 0; i < heading_type.size(); ++i)
    theme.type.headings[i] = heading_type[i] * body;
  theme.type.line_height = slide_line;
  theme.type.hyphenate = false;
  theme.space = slide_space;
  theme.contents_depth = 1;
  theme.is_deck = true;
  return theme;
}

}  // namespace muster::theme
