// SPDX-License-Identifier: MIT
#include "chart/reading.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "chart/line_plot.hpp"
#include "chart/text_lines.hpp"

namespace muster::chart {
namespace {

using Path = std::vector<std::pair<double, double>>;  ///< within a square of side 1, y down

struct Reading {
  std::string_view meaning;
  PointMark mark;
  Path path;
};

const Path rise = {{0.15, 0.75}, {0.45, 0.75}, {0.45, 0.3}, {0.75, 0.3}};
const Path fall = {{0.15, 0.25}, {0.45, 0.25}, {0.45, 0.7}, {0.75, 0.7}};
const Path swing = {{0.15, 0.5}, {0.3, 0.32}, {0.5, 0.68}, {0.7, 0.32}, {0.85, 0.5}};
const Path tick = {{0.2, 0.52}, {0.42, 0.75}, {0.8, 0.25}};
const Path cross = {{0.25, 0.25}, {0.75, 0.75}, {0.5, 0.5}, {0.75, 0.25}, {0.25, 0.75}};

/// The icons, in the order of Variation from common_cause on.
const std::array<Reading, 7> variations = {{
    {"Common cause: no significant change", PointMark::common, swing},
    {"Special cause of an improving nature: higher values", PointMark::improvement, rise},
    {"Special cause of an improving nature: lower values", PointMark::improvement, fall},
    {"Special cause of a concerning nature: higher values", PointMark::concern, rise},
    {"Special cause of a concerning nature: lower values", PointMark::concern, fall},
    {"Special cause, neither better nor worse: higher values", PointMark::neutral, rise},
    {"Special cause, neither better nor worse: lower values", PointMark::neutral, fall},
}};

/// The icons, in the order of Assurance from pass on.
const std::array<Reading, 3> assurances = {{
    {"The target will be met as long as the process stays as it is", PointMark::improvement, tick},
    {"The target will be missed as long as the process stays as it is", PointMark::concern, cross},
    {"Chance decides whether the target is met", PointMark::common, swing},
}};

const Reading* find(Variation variation) {
  return variation == Variation::none ? nullptr
                                      : &variations.at(static_cast<std::size_t>(variation) - 1);
}

const Reading* find(Assurance assurance) {
  return assurance == Assurance::none ? nullptr
                                      : &assurances.at(static_cast<std::size_t>(assurance) - 1);
}

// Multiples of the text size.
constexpr double icon_side = 2.2;
constexpr double icon_gap = 0.7;
constexpr double reading_narrow_below = 44;

Line placed(const Path& path, double left, double top, double side, theme::Role role,
            double width) {
  Line line{{}, role, width};
  for (const auto& [x, y] : path) line.points.emplace_back(left + x * side, top + y * side);
  return line;
}

/// Draws an icon in its frame. An assurance has a line through it, which represents the target.
void put_icon(Picture& picture, const Reading& reading, bool is_assurance, double left, double top,
              const Canvas& canvas) {
  const double side = canvas.em() * icon_side;
  const theme::Role role = role_of(reading.mark);
  const Path frame = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {1, 0}};
  picture.shapes.emplace_back(placed(frame, left, top, side, role, 1.6));
  if (is_assurance) {
    Line target = placed({{0, 0.5}, {1, 0.5}}, left, top, side, theme::Role::spc_target, 0.8);
    target.dashed = true;
    picture.shapes.emplace_back(std::move(target));
  }
  picture.shapes.emplace_back(placed(reading.path, left, top, side, role, 2));
  if (is_assurance || reading.mark == PointMark::common) return;
  const auto& [x, y] = reading.path.back();
  picture.shapes.emplace_back(
      Marker{left + x * side, top + y * side, canvas.em() * 0.3, role, shape_of(reading.mark)});
}

/// Draws an icon with its meaning to the right of it. Returns the height of both.
double put_words(Picture& picture, const Reading& reading, bool is_assurance, double left,
                 double width, const Canvas& canvas) {
  const double em = canvas.em();
  const double indent = em * (icon_side + icon_gap);
  const auto lines = wrap(reading.meaning, width - indent, canvas);
  const double height = std::max(em * icon_side, lines_height(lines.size() + 1, canvas));
  put_icon(picture, reading, is_assurance, left, picture.height, canvas);
  put_lines(picture, {is_assurance ? "Assurance" : "Variation"}, left + indent, picture.height,
            canvas, {Anchor::start, true});
  put_lines(picture, lines, left + indent, picture.height + lines_height(1, canvas), canvas);
  return height;
}

void put_icons(Picture& picture, const document::Chart& chart, const Canvas& canvas) {
  const Reading* variation = find(chart.variation);
  const Reading* assurance = find(chart.assurance);
  const double gap = canvas.em() * icon_gap;
  const bool is_narrow = canvas.width < canvas.em() * reading_narrow_below;
  const double half = is_narrow ? canvas.width : (canvas.width - gap) / 2;
  double height = 0;
  if (variation) height = put_words(picture, *variation, false, 0, half, canvas);
  if (variation && assurance && is_narrow) {
    picture.height += height + gap;
    height = 0;
  }
  if (assurance) {
    const double left = variation && !is_narrow ? half + gap : 0;
    height = std::max(height, put_words(picture, *assurance, true, left, half, canvas));
  }
  if (height > 0) picture.height += height + gap;
}

void put_key(Picture& picture, const RunSeries& run, const Canvas& canvas) {
  const double em = canvas.em();
  double left = 0;
  bool any = false;
  for (const PointMark mark :
       {PointMark::common, PointMark::improvement, PointMark::concern, PointMark::neutral}) {
    if (std::find(run.marks.begin(), run.marks.end(), mark) == run.marks.end()) continue;
    const std::string words(mark_words(mark));
    const double width = em * 1.5 + canvas.text_width(words);
    if (any && left + width > canvas.width) {
      picture.height += lines_height(1, canvas);
      left = 0;
    }
    picture.shapes.emplace_back(Marker{left + em * widest_marker,
                                       picture.height + lines_height(1, canvas) / 2,
                                       em * widest_marker * 0.8, role_of(mark), shape_of(mark)});
    put_lines(picture, {words}, left + em * 1.3, picture.height, canvas);
    left += width + em * icon_gap;
    any = true;
  }
  if (any) picture.height += lines_height(1, canvas) + em * icon_gap;
}

}  // namespace

std::string_view meaning_of(Variation variation) {
  const Reading* reading = find(variation);
  return reading ? reading->meaning : "";
}

std::string_view meaning_of(Assurance assurance) {
  const Reading* reading = find(assurance);
  return reading ? reading->meaning : "";
}

theme::Role role_of(PointMark mark) {
  switch (mark) {
    case PointMark::improvement:
      return theme::Role::spc_improvement;
    case PointMark::concern:
      return theme::Role::spc_concern;
    case PointMark::neutral:
      return theme::Role::spc_neutral;
    case PointMark::special:
      return theme::Role::series_4;
    case PointMark::common:
      return theme::Role::spc_common;
    case PointMark::total:
    case PointMark::none:
      break;
  }
  return theme::Role::series_1;
}

MarkerShape shape_of(PointMark mark) {
  switch (mark) {
    case PointMark::improvement:
      return MarkerShape::square;
    case PointMark::neutral:
      return MarkerShape::triangle;
    case PointMark::concern:
    case PointMark::special:
      return MarkerShape::diamond;
    case PointMark::common:
    case PointMark::total:
    case PointMark::none:
      break;
  }
  return MarkerShape::circle;
}

std::string_view mark_words(PointMark mark) {
  switch (mark) {
    case PointMark::common:
      return "Common cause";
    case PointMark::improvement:
      return "Improvement";
    case PointMark::concern:
      return "Concern";
    case PointMark::neutral:
      return "Special cause";
    case PointMark::special:
    case PointMark::total:
    case PointMark::none:
      break;
  }
  return "";
}

void put_reading(Picture& picture, const document::Chart& chart, const RunSeries& run,
                 const Canvas& canvas) {
  put_icons(picture, chart, canvas);
  put_key(picture, run, canvas);
}

}  // namespace muster::chart
