// SPDX-License-Identifier: MIT
// Breaks the text of a chart into lines, and puts them into a picture.
#pragma once

#include <string>
#include <vector>

#include "chart/kinds.hpp"

namespace muster::chart {

/// Distance from one baseline to the next, in units of the text size.
inline constexpr double line_step = 1.2;
/// Distance from the top of a line down to its baseline, in units of the text size.
inline constexpr double ascent = 0.92;
/// Distance from the middle of a line down to its baseline, in units of the text size.
inline constexpr double centre_drop = 0.35;

/// The most characters of a label that are printed; see `wrap`.
inline constexpr std::size_t most_label_characters = 160;

/// Breaks the first `most` characters of `text` at spaces, so that no line is wider than `width`. A
/// word that is wider is broken between characters. Returns at least one line.
std::vector<std::string> wrap(std::string_view text, double width, const Canvas& canvas,
                              bool bold = false, std::size_t most = most_label_characters);

/// Returns the width of the widest of `lines`.
double widest(const std::vector<std::string>& lines, const Canvas& canvas, bool bold = false);

/// Returns the width of the widest word of `text`.
double widest_word(std::string_view text, const Canvas& canvas, bool bold = false);

/// Returns the height of this many lines.
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
