// SPDX-License-Identifier: MIT
#include "disclosure/rate_box.hpp"

#include <cmath>

namespace muster::disclosure {

namespace {

Bounds sum_of(const std::vector<Bounds>& parts) {
  Bounds sum;
  for (const Bounds& part : parts) sum = {sum.low + part.low, sum.high + part.high};
  return sum;
}

/// More steps than these leave more room than any rate takes.
constexpr double most_steps = 10'000;
/// The loss of precision in doubles, for counts up to 100,000,000.
constexpr double dust = 1e-9;

bool whole_between(double low, double high) {
  return std::ceil(low - std::fabs(low) * dust - dust) <= high + std::fabs(high) * dust + dust;
}

/// Whether a sum above and one below give the rate.
bool can_give(const Fraction& fraction, Bounds above, Bounds below, Bounds rate) {
  const auto months = static_cast<double>(fraction.months);
  const auto fits = [&](double number) {
    const double most = rate.low <= 0 ? below.high : number * months / rate.low;
    const double low = std::fmax(below.low, number * months / rate.high);
    const double high = std::fmin(below.high, most);
    return fraction.whole ? low <= high + dust && whole_between(low, high) : low <= high + dust;
  };
  if (above.high - above.low > most_steps) return true;
  // Only vacant posts are not whole, and these are known.
  for (double number = above.low; number <= above.high; ++number) {
    if (fits(number)) return true;
  }
  return false;
}

/// The sum of all with one of them fixed.
Bounds with(Bounds sum, const Bounds& part, double value) {
  return {sum.low - part.low + value, sum.high - part.high + value};
}

template <class Fits>
bool every_value(const Bounds& count, bool whole, Fits fits) {
  if (!whole) return fits(count.low) && fits(count.high);
  for (double value = count.low; value <= count.high; ++value) {
    if (!fits(value)) return false;
  }
  return true;
}

}  // namespace

Bounds as_printed(double rate) {
  constexpr int tenths_of_a_per_cent = 3, finest = 6;
  double unit = std::pow(10, -tenths_of_a_per_cent);
  for (int places = tenths_of_a_per_cent; places < finest; ++places) {
    if (std::fabs(rate / unit - std::round(rate / unit)) < 1e-6) break;
    unit /= 10;
  }
  return {rate - unit / 2, rate + unit / 2};
}

bool leaves_open(const Fraction& fraction, Bounds rate) {
  Bounds above = sum_of(fraction.above), below = sum_of(fraction.below);
  above = {above.low + fraction.added, above.high + fraction.added};
  below = {below.low + fraction.added * static_cast<double>(fraction.months),
           below.high + fraction.added * static_cast<double>(fraction.months)};
  if (!can_give(fraction, above, below, rate)) return true;
  for (const Bounds& count : fraction.above) {
    const bool open = every_value(count, fraction.whole, [&](double value) {
      return can_give(fraction, with(above, count, value), below, rate);
    });
    if (!open) return false;
  }
  for (const Bounds& count : fraction.below) {
    const bool open = every_value(count, fraction.whole, [&](double value) {
      return can_give(fraction, above, with(below, count, value), rate);
    });
    if (!open) return false;
  }
  return true;
}

}  // namespace muster::disclosure
