// SPDX-License-Identifier: MIT
// Values as shades: classes between round limits, lighter to darker, for heat tables and maps.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "chart/axis.hpp"
#include "chart/series_key.hpp"

namespace muster::chart {

/// A fill of a class of values. `role` has `tint` of its colour; words over it have the colour
/// `words`, with a contrast of 4.5 in both palettes where the theme's colours allow it.
struct Shade {
  theme::Role role = theme::Role::page;
  double tint = 1;
  theme::Role words = theme::Role::text;
  bool lined = false;  ///< below zero, or without a value: lines make it differ in black and white
};

/// The classes of a chart's known values and their shades.
class ValueShades {
 public:
  /// `values` may be empty; then only `unknown` may be called.
  ValueShades(const std::vector<double>& values, const theme::Theme& theme);

  Shade of(double value) const;
  /// Returns the shade of an area without a value: the page's colour with lines.
  static Shade unknown() { return {theme::Role::page, 0, theme::Role::text, true}; }
  Shade of(const std::optional<double>& value) const { return value ? of(*value) : unknown(); }

  /// Returns the shades with words such as "10% to under 20%", from the lowest; then those without
  /// a value, if `gaps`.
  std::vector<KeyEntry> entries(Unit unit, bool gaps) const;

 private:
  std::size_t class_of(double value) const;
  double intensity(std::size_t index) const;

  const theme::Theme& x_theme;
  Axis x_axis;
  std::size_t x_classes = 0;
  bool x_both_signs = false;
  std::array<std::vector<double>, 2> x_tints;  ///< of values from zero on, and of those below zero
};

/// Returns the known values of all series, in their order.
std::vector<double> all_values(const document::Chart& chart);

}  // namespace muster::chart
