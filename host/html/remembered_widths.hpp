// SPDX-License-Identifier: MIT
// Widths of words that have been measured before: the labels of charts come again from chart to
// chart, and in the picture for phones, and shaping them would be most of what a page costs.
#pragma once

#include <string>
#include <unordered_map>

#include "chart/picture.hpp"

namespace muster::html {

/// Asks `measure` for what is new. For one thread; `measure` must live as long.
class RememberedWidths final : public chart::TextMeasure {
 public:
  explicit RememberedWidths(const chart::TextMeasure& measure) : x_measure(measure) {}
  double width(std::string_view text, double size, bool bold) const override;

 private:
  /// Hostile data has no end of different words; at this number all are forgotten.
  static constexpr std::size_t most = 20'000;

  const chart::TextMeasure& x_measure;
  mutable std::unordered_map<std::string, double> x_known;
  mutable std::string x_key;
};

}  // namespace muster::html
