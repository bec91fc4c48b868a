// SPDX-License-Identifier: MIT
// Converts a chart's picture to PNG, for readers who put it into a document of their own.
#pragma once

#include <string>

#include "chart/picture.hpp"
#include "layout/fonts.hpp"
#include "theme/theme.hpp"

namespace muster::raster {

/// Returns the picture as PNG, in the theme's light colours on its page colour, with two pixels to
/// a point. The same picture and faces give the same bytes. Throws Error raster.picture if the
/// picture is too large for a bitmap.
std::string chart_png(const chart::Picture& picture, const theme::Theme& theme,
                      const layout::FontLibrary& fonts);

}  // namespace muster::raster
