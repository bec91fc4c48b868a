// SPDX-License-Identifier: MIT
#include "muster/sdk/uncertainty.hpp"

#include <algorithm>
#include <cmath>

namespace muster::sdk::uncertainty {
namespace {

constexpr double two_to_minus_53 = 1.0 / 9007199254740992.0;

std::vector<double> years_to(double horizon) {
  std::vector<double> years;
  for (int year = 0; year < horizon; ++year) years.push_back(year);
  years.push_back(horizon);
  return years;
}

/// A row's rates in one trial.
struct Draw {
  double growth, trend;
};

std::vector<Draw> drawn(const std::vector<Row>& rows, double u, double v) {
  std::vector<Draw> draws;
  draws.reserve(rows.size());
  for (const Row& row : rows) draws.push_back({quantile(row.growth, u), quantile(row.trend, v)});
  return draws;
}

double gap_of(const std::vector<Row>& rows, const std::vector<Draw>& draws, double years,
              double horizon) {
  double gap = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double growth = std::pow(1 + draws[i].growth, years / horizon) - 1;
    const double trend = std::pow(1 + draws[i].trend, years) - 1;
    gap += rows[i].in_post * trend - rows[i].vacancies -
           growth * (rows[i].in_post + rows[i].vacancies);
  }
  return gap;
}

std::array<double, 5> percentiles_of(std::vector<double>& gaps) {
  std::sort(gaps.begin(), gaps.end());
  std::array<double, 5> found{};
  for (std::size_t i = 0; i < found.size(); ++i) found[i] = percentile(gaps, shown_percentiles[i]);
  return found;
}

}  // namespace

std::uint64_t SplitMix64::next() {
  x_state += 0x9E3779B97F4A7C15u;
  std::uint64_t mixed = x_state;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  return mixed ^ (mixed >> 31);
}

double SplitMix64::uniform() { return static_cast<double>(next() >> 11) * two_to_minus_53; }

double quantile(const Triangle& triangle, double u) {
  const double width = triangle.high - triangle.low;
  const double left = triangle.mode - triangle.low;
  if (u * width < left) return triangle.low + std::sqrt(u * width * left);
  return triangle.high - std::sqrt((1 - u) * width * (triangle.high - triangle.mode));
}

double percentile(const std::vector<double>& ascending, double share) {
  const double place = share * static_cast<double>(ascending.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  if (below + 1 >= ascending.size()) return ascending.back();
  const double part = place - static_cast<double>(below);
  return ascending[below] + part * (ascending[below + 1] - ascending[below]);
}

double gap_after(const std::vector<Row>& rows, double u, double v, double years, double horizon) {
  return gap_of(rows, drawn(rows, u, v), years, horizon);
}

double estimate_after(const std::vector<Row>& rows, double years, double horizon) {
  std::vector<Draw> central;
  for (const Row& row : rows) central.push_back({row.growth.mode, row.trend.mode});
  return gap_of(rows, central, years, horizon);
}

Fan simulate(const std::vector<Row>& rows, double horizon, int trials, std::uint64_t seed) {
  Fan fan{years_to(horizon), {}};
  std::vector<std::vector<double>> gaps(fan.years.size());
  SplitMix64 random(seed);
  for (int trial = 0; trial < trials; ++trial) {
    const double u = random.uniform();
    const double v = random.uniform();
    const std::vector<Draw> draws = drawn(rows, u, v);
    for (std::size_t i = 0; i < fan.years.size(); ++i)
      gaps[i].push_back(gap_of(rows, draws, fan.years[i], horizon));
  }
  for (std::vector<double>& of_year : gaps) fan.percentiles.push_back(percentiles_of(of_year));
  return fan;
}

}  // namespace muster::sdk::uncertainty
