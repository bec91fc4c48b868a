// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "theme/theme.hpp"

namespace muster::theme {
namespace {

constexpr double large_body = 18;   ///< points; the size of "large print" in British guidance
constexpr double large_least = 16;  ///< points; the smallest size that the guidance allows
/// Points. There must be room for a foot of two lines above the band that marks a draft.
constexpr double large_bottom = 76;

/// The size of a title. It grows less than the text, because it is large already, and in proportion
/// to the text a long word would not fit on its line.
double grown(double size, double factor) {
  return std::max(large_body, size * std::sqrt(factor));
}

}  // namespace

Theme large_print(Theme theme) {
  const double factor = large_body / theme.type.body;
  theme.type.body = large_body;
  theme.type.least = large_least;
  theme.type.hyphenate = false;
  theme.type.small = std::max(large_least, std::min(large_body, theme.type.small * factor));
  theme.type.table = std::max(large_least, std::min(large_body, theme.type.table * factor));
  theme.type.title = grown(theme.type.title, factor);
  for (double& size : theme.type.headings) size = grown(size, factor);
  // Every level must have a size of its own.
  for (std::size_t i = theme.type.headings.size() - 1; i-- > 0;)
    theme.type.headings[i] = std::max(theme.type.headings[i], theme.type.headings[i + 1] + 1);
  theme.page.side = theme.page.measure = 0;
  theme.page.bottom = std::max(theme.page.bottom, large_bottom);
  theme.space *= std::sqrt(factor);
  return theme;
}

}  // namespace muster::theme
