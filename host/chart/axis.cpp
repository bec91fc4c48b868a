// SPDX-License-Identifier: MIT
#include "chart/axis.hpp"

#include <algorithm>
#include <cmath>

namespace muster::chart {
namespace {

double nice_step(double rough) {
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

bool is_fraction(Unit unit) { return unit == Unit::percent || unit == Unit::percentage_points; }

int decimals_of(double step, Unit unit) {
  const double printed = is_fraction(unit) ? step * 100 : step;
  const int decimals = static_cast<int>(std::ceil(-std::log10(printed) - 1e-9));
  return std::clamp(decimals, 0, 6);
}

}  // namespace

Axis axis_over(double lowest, double highest, int intervals) {
  // A flat series still needs some length of axis around it.
  if (highest - lowest < 1e-12 * std::max(1.0, std::abs(highest))) {
    const double around = highest == 0 ? 1 : std::abs(highest) * 0.1;
    lowest -= around;
    highest += around;
  }
  Axis axis;
  axis.step = nice_step((highest - lowest) / std::max(1, intervals));
  const double low = std::floor(lowest / axis.step + 1e-9);
  const double high = std::ceil(highest / axis.step - 1e-9);
  axis.first = low * axis.step;
  axis.count = std::max(2, static_cast<int>(high - low) + 1);
  return axis;
}

std::string tick_text(const Axis& axis, int index, Unit unit) {
  return format_figure(axis.tick(index), unit, decimals_of(axis.step, unit));
}

}  // namespace muster::chart
