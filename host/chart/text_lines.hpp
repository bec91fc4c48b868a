// SPDX-License-Identifier: MIT
// Words of a chart broken into lines, and put into a picture.
#pragma once

#include <string>
#include <vector>

#include "chart/kinds.hpp"

namespace muster::chart {

/// Factor of the size from one baseline to the next.
inline constexpr double line_step = 1.2;
/// Distance of a baseline from the top of its line, as a factor of the size.
inline constexpr double ascent = 0.92;
/// Baseline of a line that is centred on a height, below that height.
inline constexpr double centre_drop = 0.35;

/// The most characters of a label that are printed; see `wrap`.
inline constexpr std::size_t most_label_characters = 160;

/// Breaks the first `most` characters of `text` at spaces, so that no line is wider than `width`. A
/// word that is wider is broken between characters. Returns at least one line.
std::vector<std::string> wrap(std::string_view text, double width, const Canvas& canvas,
                              bool bold = false, std::size_t most = most_label_characters);

/// The widest of `lines`.
double widest(const std::vector<std::string>& lines, const Canvas& canvas, bool bold = false);

/// Returns the width of the widest word of `text`.
double widest_word(std::string_view text, const Canvas& canvas, bool bold = false);

/// Height of this many lines.
inline double lines_height(std::size_t count, const Canvas& canvas) {
  return static_cast<double>(count) * canvas.em() * line_step;
}

/// How a block of lines is set.
struct LineStyle {
  Anchor anchor = Anchor::start;
  bool bold = false;
  theme::Role colour = theme::Role::text;
};

/// Sets `lines` one under another, the first with its top at `top`.
void put_lines(Picture& picture, const std::vector<std::string>& lines, double x, double top,
               const Canvas& canvas, LineStyle style = {});

}  // namespace muster::chart
