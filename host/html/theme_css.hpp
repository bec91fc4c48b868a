// SPDX-License-Identifier: MIT
// A theme as CSS custom properties, which style.css uses.
#pragma once

#include <string>

#include "theme/theme.hpp"

namespace muster::html {

/// The rules for a chart's picture in a file of its own: the light colours and the theme's
/// typeface.
std::string picture_css(const theme::Theme& theme);

/// The rules for a page. `:root` has all colours (light ones, and dark ones for readers who prefer
/// them) and sizes relative to running text. Each role has a class for fills and one for strokes.
std::string theme_css(const theme::Theme& theme);

/// How much larger running text is than the reader's own default size: 1 for up to 12 points, more
/// in large print.
double body_scale(const theme::Theme& theme);

}  // namespace muster::html
