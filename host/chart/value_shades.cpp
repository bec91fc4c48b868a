// SPDX-License-Identifier: MIT
#include "chart/value_shades.hpp"

#include <algorithm>
#include <cmath>

namespace muster::chart {
namespace {

constexpr int about_classes = 6;
constexpr double palest = 0.1;
constexpr double contrast_of_words = 4.5;
constexpr int tint_steps = 60;
constexpr std::size_t least_steps = 4;  ///< the least number of tints for each class

theme::Colour mixed(const theme::Palette& palette, theme::Role role, double tint) {
  theme::Theme one;
  one.light = palette;
  return one.tinted(role, tint);
}

double words_contrast(const theme::Palette& palette, theme::Role words, theme::Role role,
                      double tint) {
  return theme::contrast(palette[static_cast<std::size_t>(words)], mixed(palette, role, tint));
}

/// Returns the text colour with the greater contrast, and its contrast in the worse palette.
std::pair<theme::Role, double> words_over(const theme::Theme& theme, theme::Role role,
                                          double tint) {
  std::pair<theme::Role, double> best{theme::Role::text, 0};
  for (const theme::Role words : {theme::Role::text, theme::Role::page}) {
    const double ratio = std::min(words_contrast(theme.light, words, role, tint),
                                  words_contrast(theme.dark, words, role, tint));
    if (ratio > best.second) best = {words, ratio};
  }
  return best;
}

/// Returns the tints on which text can be read, from pale to dark; if they are too few for the
/// classes, all tints. There are enough tints for each class to have its own.
std::vector<double> tints_of(const theme::Theme& theme, theme::Role role, std::size_t classes) {
  std::vector<double> all, legible;
  for (int step = 0; step <= tint_steps; ++step) {
    const double tint = palest + (1 - palest) * step / tint_steps;
    all.push_back(tint);
    if (words_over(theme, role, tint).second >= contrast_of_words) legible.push_back(tint);
  }
  return legible.size() < least_steps * classes ? all : legible;
}

}  // namespace

ValueShades::ValueShades(const std::vector<double>& values, const theme::Theme& theme)
    : x_theme(theme) {
  if (values.empty()) return;
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  x_axis = axis_over(*low, *high, about_classes);
  x_classes = static_cast<std::size_t>(x_axis.count - 1);
  x_both_signs = *low < 0 && *high > 0;
  x_tints = {tints_of(theme, theme::Role::series_1, x_classes),
             tints_of(theme, theme::Role::negative, x_classes)};
}

std::size_t ValueShades::class_of(double value) const {
  const double place = std::floor((value - x_axis.first) / x_axis.step + 1e-9);
  return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(x_classes - 1)));
}

/// Returns the darkness of a class, from 0 to 1: its position in the order of classes or, if there
/// are values on both sides of zero, its distance from zero.
double ValueShades::intensity(std::size_t index) const {
  const auto middle = [&](std::size_t i) {
    return std::abs(x_axis.tick(static_cast<int>(i)) + x_axis.step / 2);
  };
  if (x_classes < 2) return 0.5;
  if (!x_both_signs) {
    const double share = static_cast<double>(index) / static_cast<double>(x_classes - 1);
    return x_axis.last() <= 1e-9 ? 1 - share : share;
  }
  return (middle(index) - x_axis.step / 2) / std::max(middle(0), middle(x_classes - 1));
}

Shade ValueShades::of(double value) const {
  if (x_classes == 0) return unknown();
  const std::size_t index = class_of(value);
  const bool below = x_axis.tick(static_cast<int>(index)) + x_axis.step / 2 < 0;
  const theme::Role role = below ? theme::Role::negative : theme::Role::series_1;
  const std::vector<double>& tints = x_tints[below ? 1 : 0];
  const double place = intensity(index) * static_cast<double>(tints.size() - 1);
  const double tint = tints[static_cast<std::size_t>(std::lround(place))];
  return {role, tint, words_over(x_theme, role, tint).first, below};
}

std::vector<KeyEntry> ValueShades::entries(Unit unit, bool gaps) const {
  std::vector<KeyEntry> made;
  for (std::size_t i = 0; i < x_classes; ++i) {
    const int index = static_cast<int>(i);
    const bool last = i + 1 == x_classes;
    const Shade shade = of(x_axis.tick(index) + x_axis.step / 2);
    made.push_back({tick_text(x_axis, index, unit) + (last ? " to " : " to under ") +
                        tick_text(x_axis, index + 1, unit),
                    {shade.role, shade.lined ? Pattern::hatch : Pattern::solid},
                    {},
                    shade.tint,
                    ""});
  }
  if (gaps) made.push_back({"No data", {theme::Role::page, Pattern::cross}, {}, 0.0, ""});
  return made;
}

std::vector<double> all_values(const document::Chart& chart) {
  std::vector<double> values;
  for (const document::ChartSeries& series : chart.series)
    for (const document::ChartValue& value : series.values)
      if (const auto number = drawable(value)) values.push_back(*number);
  return values;
}

}  // namespace muster::chart
