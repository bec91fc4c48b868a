// SPDX-License-Identifier: MIT
#include "chart/series_key.hpp"

#include <algorithm>

#include "chart/placing.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

// Multiples of the text size.
constexpr double swatch = 1.0;
constexpr double swatch_gap = 0.4;
constexpr double entry_gap = 1.4;  ///< between two entries
constexpr double below_line = 0.2;
constexpr double below_key = 0.4;
constexpr std::size_t most_words = 60;  ///< characters

/// The pale background of a rating, and the hatch lines that are drawn over it.
struct RatingLook {
  std::string_view colour;
  theme::Role ground;
  bool rising, falling;  ///< hatch lines
};
constexpr RatingLook rating_looks[] = {{"red", theme::Role::red, true, true},
                                       {"amber", theme::Role::amber, true, false},
                                       {"green", theme::Role::green, false, false},
                                       {"blue", theme::Role::blue, false, true}};
constexpr double key_line_step = 4;  ///< points
constexpr double rating_line_step = 6;
constexpr double rating_line_width = 0.8;

/// Whether a series counts cases without an answer or record, so that its bars are only outlined.
bool is_absence(const document::ChartSeries& series) {
  return series.title.starts_with("No ") || series.title.starts_with("Not stated");
}

void put_swatch(Picture& picture, const KeyEntry& entry, double left, double top,
                const Canvas& canvas) {
  const double side = canvas.em() * swatch;
  if (entry.marker) {
    picture.shapes.emplace_back(
        Marker{left + side / 2, top + side * 0.6, side * 0.4, entry.fill.role, *entry.marker});
    return;
  }
  if (entry.tint) {
    picture.shapes.emplace_back(
        Area{{rectangle(left, top, side, side)}, entry.fill.role, *entry.tint});
    if (entry.fill.pattern == Pattern::solid) return;
    for (Line& line : hatching({rectangle(left, top, side, side)}, key_line_step,
                               entry.fill.pattern == Pattern::cross, theme::Role::limit, 0.7))
      picture.shapes.emplace_back(std::move(line));
    return;
  }
  const auto rating = rating_parts(entry.colour, left, top, side, side);
  picture.shapes.insert(picture.shapes.end(), rating.begin(), rating.end());
  if (rating.empty())
    picture.shapes.emplace_back(Bar{left, top, side, side, entry.fill.role, entry.fill.pattern});
}

}  // namespace

void put_key(Picture& picture, const std::vector<KeyEntry>& entries, const Canvas& canvas) {
  const double em = canvas.em();
  const double before = em * (swatch + swatch_gap);
  double left = 0;
  double top = picture.height;
  double height = 0;
  for (const KeyEntry& entry : entries) {
    const auto lines = wrap(shortened(entry.words, most_words), canvas.width - before, canvas);
    const double width = before + widest(lines, canvas);
    if (left > 0 && left + width > canvas.width) {
      left = 0;
      top += height + em * below_line;
      height = 0;
    }
    put_swatch(picture, entry, left, top, canvas);
    put_lines(picture, lines, left + before, top, canvas);
    height = std::max(height, lines_height(lines.size(), canvas));
    left += width + em * entry_gap;
  }
  picture.height = top + height + em * below_key;
}

Fill series_fill(const document::Chart& chart, std::size_t series) {
  if (is_absence(chart.series[series])) return unknown_fill;
  return series_fills[series % series_fills.size()];
}

std::vector<Shape> rating_parts(const std::string& colour, double x, double y, double width,
                                double height) {
  std::vector<Shape> parts;
  for (const RatingLook& look : rating_looks) {
    if (look.colour != colour) continue;
    const std::vector<std::vector<std::pair<double, double>>> rings = {
        rectangle(x, y, width, height)};
    parts.emplace_back(Area{rings, look.ground, 1, theme::Role::text, 0.8});
    for (const bool falling : {false, true}) {
      if (!(falling ? look.falling : look.rising)) continue;
      for (Line& line :
           hatching(rings, rating_line_step, falling, theme::Role::text, rating_line_width))
        parts.emplace_back(std::move(line));
    }
  }
  return parts;
}

void put_part(Picture& picture, const document::Chart& chart, std::size_t series,
              const Bar& where) {
  const auto rating =
      rating_parts(chart.series[series].colour, where.x, where.y, where.width, where.height);
  picture.shapes.insert(picture.shapes.end(), rating.begin(), rating.end());
  if (!rating.empty()) return;
  const Fill fill = series_fill(chart, series);
  Bar bar = where;
  bar.fill = fill.role;
  bar.pattern = fill.pattern;
  picture.shapes.emplace_back(bar);
}

std::vector<KeyEntry> series_entries(const document::Chart& chart) {
  std::vector<KeyEntry> entries;
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    entries.push_back(
        {chart.series[i].title, series_fill(chart, i), {}, {}, chart.series[i].colour});
  return entries;
}

}  // namespace muster::chart
