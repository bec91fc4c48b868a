// SPDX-License-Identifier: MIT
// A TextMeasure for tests: the advance widths of Helvetica's ASCII (Adobe's published metrics),
// which Arial and Liberation Sans share; every other character is as wide as a figure.
#pragma once

#include <array>

#include "base/utf8.hpp"
#include "chart/picture.hpp"

namespace muster::chart {

class ArialMeasure final : public TextMeasure {
 public:
  double width(std::string_view text, double size, bool bold) const override {
    double thousandths = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_code_point(text, at);
      thousandths += c >= 32 && c < 127 ? widths[c - 32] : 556;
    }
    return thousandths / 1000 * size * (bold ? bold_factor : 1);
  }

 private:
  static constexpr double bold_factor = 1.07;
  static constexpr std::array<short, 95> widths = {
      278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
      556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
      1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
      667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
      333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
      556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
};

}  // namespace muster::chart
