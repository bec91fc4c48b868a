// SPDX-License-Identifier: MIT
// Divides values into classes between round limits, each with a shade from lighter to darker, for
// heat tables and maps.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "chart/axis.hpp"
#include "chart/series_key.hpp"

namespace muster::chart {

/// The fill of a class of values: the share `tint` of the colour `role`. Text over it has the
/// colour `words`, with a contrast of 4.5 in both palettes where the theme's colours allow it.
struct Shade {
  theme::Role role = theme::Role::page;
  double tint = 1;
  theme::Role words = theme::Role::text;
  bool lined = false;  ///< has hatch lines: below zero, or without a value
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

  /// Returns an entry for each class, from the lowest, with text such as "10% to under 20%"; then,
  /// if `gaps`, an entry for what has no value.
  std::vector<KeyEntry> entries(Unit unit, bool gaps) const;

 private:
  std::size_t class_of(double value) const;
  double intensity(std::size_t index) const;

  const theme::Theme& x_theme;
  Axis x_axis;
  std::size_t x_classes = 0;
  bool x_both_signs = false;
  std::array<std::vector<double>, 2> x_tints;  ///< for values from zero on, and below zero
};

/// Returns the known values of all series, in their order.
std::vector<double> all_values(const document::Chart& chart);

}  // namespace muster::chart
