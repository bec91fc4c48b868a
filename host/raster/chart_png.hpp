// SPDX-License-Identifier: MIT
// Converts a chart's picture to PNG, for readers who put it into a document of their own.
#pragma once

#include <memory>
#include <string>

#include "chart/picture.hpp"
#include "layout/fonts.hpp"
#include "theme/theme.hpp"

namespace muster::raster {

class GlyphMasks;

/// Draws the charts of one theme and one library of faces, which both outlive it. It keeps the
/// glyphs that it has drawn. For one thread at a time.
class ChartPainter {
 public:
  ChartPainter(const theme::Theme& theme, const layout::FontLibrary& fonts);
  ~ChartPainter();
  ChartPainter(const ChartPainter&) = delete;
  ChartPainter& operator=(const ChartPainter&) = delete;

  /// Returns the picture as PNG, in the theme's light colours on its page colour, with two pixels
  /// to a point. The same picture and faces give the same bytes, whatever was drawn before. Throws
  /// Error raster.picture if the picture is too large for a bitmap.
  std::string png(const chart::Picture& picture);

 private:
  const theme::Theme& x_theme;
  const layout::FontLibrary& x_fonts;
  std::unique_ptr<GlyphMasks> x_glyphs;
};

/// The same for one picture, without a painter.
std::string chart_png(const chart::Picture& picture, const theme::Theme& theme,
                      const layout::FontLibrary& fonts);

}  // namespace muster::raster
