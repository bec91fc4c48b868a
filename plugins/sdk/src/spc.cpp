// SPDX-License-Identifier: MIT
#include "muster/sdk/spc.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace muster::sdk::spc {
namespace {

/// Returns the mean. The sum is calculated relative to the first number, so that the mean of equal
/// numbers is exactly that number.
double mean_of(std::span<const double> numbers) {
  const double first = numbers.front();
  const auto add = [first](double sum, double number) { return sum + (number - first); };
  const double above = std::accumulate(numbers.begin(), numbers.end(), 0.0, add);
  return first + above / static_cast<double>(numbers.size());
}

int side(double point, double line) { return (point > line) - (point < line); }

/// Marks the points of every unbroken run of equal non-zero signs that has at least `length`
/// points. `extra` is 1 for the signs of differences: a run of them has one point more than it has
/// signs.
void mark_runs(std::span<const int> signs, std::size_t length, std::size_t extra, Cause cause,
               std::vector<Cause>& causes) {
  std::size_t begin = 0;
  while (begin < signs.size()) {
    std::size_t end = begin + 1;
    while (end < signs.size() && signs[end] == signs[begin]) ++end;
    if (signs[begin] != 0 && end - begin + extra >= length)
      for (std::size_t i = begin; i < end + extra; ++i)
        if (causes[i] == Cause::common) causes[i] = cause;
    begin = end;
  }
}

void mark_outside(std::span<const double> points, const Limits& limits,
                  std::vector<Cause>& causes) {
  for (std::size_t i = 0; i < points.size(); ++i)
    if (points[i] < limits.lower || points[i] > limits.upper) causes[i] = Cause::outside_limits;
}

void mark_trends(std::span<const double> points, std::size_t length, std::vector<Cause>& causes) {
  std::vector<int> directions;
  for (std::size_t i = 1; i < points.size(); ++i)
    directions.push_back(side(points[i], points[i - 1]));
  mark_runs(directions, length, 1, Cause::trend, causes);
}

void mark_two_in_three(std::span<const double> points, const Limits& limits, const Profile& profile,
                       std::vector<Cause>& causes) {
  const auto is_close = [&](double point) {
    const bool beyond = point < limits.lower || point > limits.upper;
    const bool far = point < limits.near_lower || point > limits.near_upper;
    return far && (profile.two_in_three_beyond || !beyond);
  };
  for (std::size_t i = 0; i + 2 < points.size(); ++i) {
    const auto window = points.subspan(i, 3);
    const int first = side(window[0], limits.mean);
    const auto same = [&](double point) { return side(point, limits.mean) == first; };
    const bool one_side = first != 0 && std::all_of(window.begin(), window.end(), same);
    if (!one_side || std::count_if(window.begin(), window.end(), is_close) < 2) continue;
    for (std::size_t k = i; k < i + 3; ++k)
      if (is_close(points[k]) && causes[k] == Cause::common) causes[k] = Cause::two_in_three;
  }
}

void mark_shifts(std::span<const double> points, const Limits& limits, std::size_t length,
                 std::vector<Cause>& causes) {
  std::vector<int> sides;
  for (const double point : points) sides.push_back(side(point, limits.mean));
  mark_runs(sides, length, 0, Cause::shift, causes);
}

}  // namespace

std::optional<Limits> limits(std::span<const double> points, const Profile& profile) {
  if (points.size() < 2) return std::nullopt;
  std::vector<double> ranges;
  for (std::size_t i = 1; i < points.size(); ++i)
    ranges.push_back(std::abs(points[i] - points[i - 1]));
  std::vector<double> kept = ranges;
  if (profile.screen) {
    const double bound = profile.screening_factor * mean_of(ranges);
    std::erase_if(kept, [bound](double range) { return range >= bound; });
    if (kept.empty()) kept = ranges;
  }
  const double reach = profile.limit_factor * mean_of(kept);
  const double mean = mean_of(points);
  return Limits{mean,
                mean - reach,
                mean + reach,
                mean - reach * 2 / 3,
                mean + reach * 2 / 3,
                ranges.size() - kept.size()};
}

std::vector<int> trend_directions(std::span<const double> points, const Profile& profile) {
  std::vector<Cause> trends(points.size(), Cause::common);
  mark_trends(points, profile.trend_length, trends);
  std::vector<int> directions(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (trends[i] != Cause::trend) continue;
    const bool continues = i + 1 < points.size() && trends[i + 1] == Cause::trend;
    directions[i] = continues ? side(points[i + 1], points[i]) : side(points[i], points[i - 1]);
  }
  return directions;
}

std::vector<Cause> causes(std::span<const double> points, const Limits& limits,
                          const Profile& profile) {
  std::vector<Cause> causes(points.size(), Cause::common);
  mark_outside(points, limits, causes);
  mark_trends(points, profile.trend_length, causes);
  if (profile.two_in_three) mark_two_in_three(points, limits, profile, causes);
  mark_shifts(points, limits, profile.run_length, causes);
  return causes;
}

}  // namespace muster::sdk::spc
