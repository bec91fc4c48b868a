// SPDX-License-Identifier: MIT
// The theme as CSS custom properties, which style.css uses.
#pragma once

#include <string>

#include "theme/theme.hpp"

namespace muster::html {

/// The rules of a chart's picture in a file of its own: the light colours, and the theme's
/// typeface.
std::string picture_css(const theme::Theme& theme);

/// `:root` with all colours (light, and dark for screens that ask for it), sizes relative to the
/// body, and one fill and one stroke class for each role.
std::string theme_css(const theme::Theme& theme);

/// How much larger than the reader's own default size the text is: 1 up to 12 points, more in large
/// print.
double body_scale(const theme::Theme& theme);

}  // namespace muster::html
