// SPDX-License-Identifier: MIT
#include <array>
#include <cmath>

#include "base/utf8.hpp"
#include "chart/kinds.hpp"
#include "chart/placing.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

constexpr std::size_t most_value_characters = 24;

#define MUSTER_ADDRESS(name, word) &name,
constexpr std::array drawings = {MUSTER_CHART_KINDS(MUSTER_ADDRESS)};
#undef MUSTER_ADDRESS

constexpr double title_size = 1.2;  ///< times the text size, like below_headings
constexpr double below_headings = 0.7;
constexpr std::size_t most_title_lines = 6;

/// Puts the title. Because its letters are larger, its lines are wrapped to a narrower width.
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

/// Puts `drawn` below the chart's finding and subtitle. Without these, `drawn` stays as it is.
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

}  // namespace

std::optional<double> drawable(const document::ChartValue& value) {
  return value.value && std::isfinite(*value.value) ? value.value : std::nullopt;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  std::size_t before_last = 0;
  for (std::size_t count = 0; count < most && at < text.size(); ++count) {
    before_last = at;
    next_code_point(text, at);
  }
  if (at >= text.size()) return std::string(text);
  return std::string(text.substr(0, before_last)) + "\u2026";
}

std::string value_text(const document::ChartValue& value, Unit unit) {
  if (!value.text.empty()) return shortened(value.text, most_value_characters);
  const auto number = drawable(value);
  return number ? shortened(format_figure(*number, unit), most_value_characters) : no_data;
}

const Drawing& drawing_of(ChartKind kind) { return *drawings.at(static_cast<std::size_t>(kind)); }

Picture draw(const document::Chart& chart, const theme::Theme& theme, double width,
             const TextMeasure& measure) {
  const Canvas canvas{theme, measure, width};
  return with_headings(chart, drawing_of(chart.kind).draw(chart, canvas), canvas);
}

}  // namespace muster::chart
