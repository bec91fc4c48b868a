// SPDX-License-Identifier: MIT
// Remembers the widths of texts that have been measured. The same labels occur in several charts,
// and again in the pictures for phones. Measuring them again would take most of the time of a page.
#pragma once

#include <string>
#include <unordered_map>

#include "chart/picture.hpp"

namespace muster::html {

/// Asks `measure` only for new texts. Not thread-safe; `measure` must outlive this object.
class RememberedWidths final : public chart::TextMeasure {
 public:
  explicit RememberedWidths(const chart::TextMeasure& measure) : x_measure(measure) {}
  double width(std::string_view text, double size, bool bold) const override;

 private:
  /// When so many texts are known, all are forgotten, because hostile data may contain any number.
  static constexpr std::size_t most = 20'000;

  const chart::TextMeasure& x_measure;
  mutable std::unordered_map<std::string, double> x_known;
  mutable std::string x_key;
};

}  // namespace muster::html
