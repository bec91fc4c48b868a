// SPDX-License-Identifier: MIT
// How exactly a figure is meant.
#include <algorithm>
#include <cmath>

#include "claims/mention.hpp"

namespace muster::claims {

double granularity(const Mention& mention) {
  double value = std::abs(mention.low);
  double unit = mention.step;
  if (value < unit / 2) return unit;
  auto divides = [&](double by) {
    double times = value / by;
    return std::abs(times - std::round(times)) < 1e-6;
  };
  while (divides(unit * 10) && unit * 10 <= value + unit / 2) unit *= 10;
  return divides(unit * 5) && unit * 5 <= value ? unit * 5 : unit;
}

bool is_round(const Mention& mention) {
  if (mention.measured == Measured::percent || mention.measured == Measured::points)
    return mention.is_ratio || mention.is_fraction || mention.step > 0.005;
  double unit = granularity(mention);
  return unit >= 5 && unit / std::max(std::abs(mention.low), 1.0) >= 0.002;
}

}  // namespace muster::claims
