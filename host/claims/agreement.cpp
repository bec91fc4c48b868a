// SPDX-License-Identifier: MIT
#include "claims/weighing.hpp"

#include <algorithm>
#include <cmath>

#include "base/number_format.hpp"

namespace muster::claims {

namespace {

constexpr double tiny = 1e-9;

/// Whether the value is in the range that the mention covers because of its hedge, as 1,040 is for
/// "over 1,000".
bool hedge_holds(const Mention& mention, double value) {
  double stated = mention.low;
  bool rough = mention.is_ratio || mention.is_fraction;
  double room =
      rough ? mention.step / (mention.is_ratio || (mention.is_close && !mention.is_change) ? 2 : 1)
            : std::clamp(granularity(mention), std::abs(stated) / 10, std::abs(stated) / 4);
  // A share in words such as "more than half" is an open bound, which the writer chose as the next
  // one to the value: 57% is more than half.
  if (rough && !mention.is_close && !mention.is_change) room = std::max(room, stated / 2);
  switch (mention.hedge) {
    case Hedge::at_least:
      return value >= stated - tiny && value <= stated + room + tiny;
    case Hedge::at_most:
      return value <= stated + tiny && value >= stated - room - tiny;
    case Hedge::about:
      return std::abs(value - stated) <= std::max(mention.step / 2, std::abs(stated) / 20) + tiny;
    case Hedge::none:
      break;
  }
  return false;
}

/// Whether the mention is the value after ordinary rounding, as 132,000 is for 132,384. Such a
/// figure needs no hedge.
bool is_rounding_of(const Mention& mention, double value) {
  double unit = granularity(mention);
  return mention.measured != Measured::percent && unit <= std::abs(mention.low) * 0.02 &&
         std::abs(value - mention.low) <= unit / 2 + tiny;
}

/// Whether the numbers have the same digits in another order, such as 436 and 346.
bool are_transposed(double a, double b) {
  auto digits = [](double value) {
    std::string text = format_number(std::abs(value), {.ascii = true});
    std::sort(text.begin(), text.end());
    return text;
  };
  return a != b && a >= 100 && digits(a) == digits(b);
}

/// Whether the direction of the mention fits the known figure: a surplus is not a shortfall, and a
/// rise is not a fall.
bool sign_fits(const Mention& mention, const KnownFigure& known) {
  bool is_signed = known.is_signed || known.is_change;
  if (!is_signed || mention.sign == Sign::unsaid || known.value == 0) return true;
  return (known.value > 0) == (mention.sign == Sign::plus);
}

bool range_fits(const Mention& mention, double low, double high) {
  double half = mention.step / 2 + tiny;
  return low <= mention.high + half && high >= mention.low - half;
}

}  // namespace

double size_of(const Mention& mention) { return (mention.low + mention.high) / 2; }

bool agrees(const Mention& mention, const KnownFigure& known) {
  if (!sign_fits(mention, known)) return false;
  if (mention.is_majority) return std::abs(known.value) > 0.5;
  double low = std::abs(known.value);
  double high = std::max(low, std::abs(known.upper));
  if (mention.high > mention.low) return range_fits(mention, low, high);
  bool coarse = mention.measured != Measured::number || known.is_change;
  double half = std::max(mention.step, coarse ? known.step : 0) / 2;
  bool hedged = mention.hedge != Hedge::none && is_round(mention);
  bool exact = low - half - tiny <= mention.low && mention.low <= high + half + tiny;
  bool below = mention.hedge == Hedge::at_most;
  bool bounds = mention.is_bound && (below ? low < mention.low : low > mention.low) &&
                std::abs(low - mention.low) <= mention.low / 2;
  if (bounds) return true;
  if (hedged) return hedge_holds(mention, low) || (exact && mention.hedge == Hedge::about);
  return exact || is_rounding_of(mention, low);
}

bool is_near(const Mention& mention, const KnownFigure& known) {
  double stated = size_of(mention);
  double value = std::abs(known.value);
  double ratio = value > 0 ? stated / value : 0;
  bool misplaced = std::abs(ratio - 10) < 0.01 || std::abs(ratio - 0.1) < 0.0001;
  bool share = mention.measured == Measured::percent;
  if (misplaced && (stated >= 1000 || share)) return true;  // as 260,000 is for 26,000
  if (mention.measured == Measured::percent || mention.measured == Measured::points)
    return std::abs(stated - value) <= 0.1 && ratio >= 0.5 && ratio <= 2;
  return (stated >= 20 && ratio >= 0.8 && ratio <= 1.25) || are_transposed(stated, value);
}

bool is_distinctive(const Mention& mention) {
  double value = mention.low;
  if (mention.measured == Measured::percent) return mention.step < 0.005;
  return value >= 1000 || (value >= 100 && granularity(mention) < 10);
}

bool agree_with_each_other(const Mention& a, const Mention& b) {
  auto fits = [](const Mention& mention, const Mention& other) {
    KnownFigure known;
    known.value = other.low;
    known.upper = other.high;
    known.step = other.step;
    return agrees(mention, known);
  };
  return fits(a, b) || fits(b, a);
}

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
