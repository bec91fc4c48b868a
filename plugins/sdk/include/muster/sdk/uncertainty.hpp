// SPDX-License-Identifier: MIT
// A seeded simulation of the gap (Monte Carlo): growth in demand and trend of supply are drawn many
// times, and percentiles are taken of the resulting gaps. Everything is our own code, from the
// generator to the percentiles, so that the same seed gives the same figures on every machine; the
// standard library's distributions differ between implementations.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace muster::sdk::uncertainty {

/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators",
/// 2014): a counter stepped by the odd constant nearest 2^64 over the golden ratio, then mixed.
/// Good for simulation, not for secrets.
class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : x_state(seed) {}
  std::uint64_t next();
  /// Returns a number from 0 up to, but not including, 1: the upper 53 bits over 2^53.
  double uniform();

 private:
  std::uint64_t x_state;
};

/// A triangular distribution: from `low` to `high`, most likely `mode`. If both ends equal the
/// mode, there is no uncertainty.
struct Triangle {
  double low = 0, mode = 0, high = 0;
};

/// uncertainty.triangular: the value below which there is a share `u` (0 to 1) of the distribution.
double quantile(const Triangle& triangle, double u);

/// uncertainty.percentile: the value below which there is a share (0 to 1) of the numbers,
/// interpolated between two of them (Hyndman and Fan's type 7, as in spreadsheets). Needs at least
/// one number.
double percentile(const std::vector<double>& ascending, double share);

/// One row of the gap model (gap_model.hpp); vacancies are 0 if unknown.
struct Row {
  double in_post = 0;
  double vacancies = 0;
  Triangle growth;  ///< growth over the horizon
  Triangle trend;   ///< trend a year
};

/// uncertainty.path: the sum of the rows' gaps `years` after the baseline, at the quantile `u` of
/// growth and `v` of trend: S * ((1 + t)^y - 1) - V - ((1 + g)^(y / h) - 1) * (S + V).
double gap_after(const std::vector<Row>& rows, double u, double v, double years, double horizon);

/// uncertainty.estimate: as uncertainty.path, with growth and trend at their most likely values.
double estimate_after(const std::vector<Row>& rows, double years, double horizon);

/// The percentiles that a Fan contains, in the same order.
inline constexpr std::array<double, 5> shown_percentiles{0.05, 0.25, 0.50, 0.75, 0.95};

/// The percentiles of the simulated gap, year by year, in the unit of the rows.
struct Fan {
  std::vector<double> years;                       ///< after the baseline: 0, 1, ... to the horizon
  std::vector<std::array<double, 5>> percentiles;  ///< percentiles of the gap, by year
};

/// Simulates the gap with `trials` draws (at least 1), each of growth and then of trend. One draw
/// applies to all rows of the sector and to all years: professions move together, which makes the
/// fan wider.
Fan simulate(const std::vector<Row>& rows, double horizon, int trials, std::uint64_t seed);

}  // namespace muster::sdk::uncertainty
