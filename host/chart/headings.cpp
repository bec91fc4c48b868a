// SPDX-License-Identifier: MIT
#include "chart/headings.hpp"

#include "chart/placing.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

constexpr double title_size = 1.2;  ///< times the text size, as the distances below
constexpr double below_headings = 0.7;
constexpr std::size_t most_title_lines = 6;

/// Lines of the title's size, wrapped as narrower lines of the text's size would be.
void put_title(Picture& picture, const std::string& words, const Canvas& canvas) {
  if (words.empty()) return;
  auto lines = wrap(words, canvas.width / title_size, canvas, true);
  if (lines.size() > most_title_lines) lines.resize(most_title_lines);
  const double size = canvas.em() * title_size;
  for (const std::string& line : lines) {
    picture.shapes.emplace_back(Label{0, picture.height + size * ascent, size, line, Anchor::start,
                                      true, theme::Role::heading});
    picture.height += size * line_step;
  }
}

void put_subtitle(Picture& picture, const std::string& words, const Canvas& canvas) {
  if (words.empty()) return;
  const auto lines = wrap(words, canvas.width, canvas);
  put_lines(picture, lines, 0, picture.height, canvas,
            {Anchor::start, false, theme::Role::muted_text});
  picture.height += lines_height(lines.size(), canvas);
}

}  // namespace

Picture with_headings(const document::Chart& chart, Picture drawn, const Canvas& canvas) {
  if (chart.finding.empty() && chart.subtitle.empty()) return drawn;
  Picture picture{canvas.width, 0, {}};
  put_title(picture, chart.finding, canvas);
  put_subtitle(picture, chart.subtitle, canvas);
  picture.height += canvas.em() * below_headings;
  const double height = drawn.height;
  place(picture, std::move(drawn), 0, picture.height);
  picture.height += height;
  return picture;
}

}  // namespace muster::chart
