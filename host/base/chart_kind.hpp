// SPDX-License-Identifier: MIT
// The kinds of chart, and the meanings of the points and lines of a run chart, each with the word
// that names it in directives, findings and dumps.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/vocabulary.hpp"

namespace muster {

/// All kinds of chart, each with its name in the code and its word. chart/kinds.hpp declares a
/// drawing for each row, and host/chart/NAME.cpp defines it, so a kind needs no other list.
#define MUSTER_CHART_KINDS(KIND)         \
  KIND(diverging_bars, "diverging-bars") \
  KIND(stacked_share, "stacked-share")   \
  KIND(stacked_bars, "stacked-bars")     \
  KIND(run_chart, "run-chart")           \
  KIND(scenarios, "scenarios")           \
  KIND(gantt, "gantt")                   \
  KIND(fan, "fan")                       \
  KIND(tornado, "tornado")               \
  KIND(bridge, "bridge")                 \
  KIND(dumbbell, "dumbbell")             \
  KIND(slope, "slope")                   \
  KIND(population_pyramid, "population-pyramid") \
  KIND(grouped_bars, "grouped-bars")     \
  KIND(heat_table, "heat-table") \
  KIND(map, "map") \
  KIND(tile_map, "tile-map") \
  KIND(bubble_map, "bubble-map") \
  KIND(small_multiples, "small-multiples")

#define MUSTER_NAME(name, word) name,
/// The kinds of chart that a directive or finding can ask for.
enum class ChartKind : std::uint8_t { MUSTER_CHART_KINDS(MUSTER_NAME) };
#undef MUSTER_NAME

#define MUSTER_ROW(name, word) Word<ChartKind>{ChartKind::name, word},
inline constexpr Vocabulary chart_kind_words{std::array{MUSTER_CHART_KINDS(MUSTER_ROW)}};
#undef MUSTER_ROW

/// The meaning of a point. `total` is for a bar of a bridge that is a level and not a change; the
/// others are for run charts. `special` has no word: drawing code sets it if the chart has limits
/// but its points have no marks.
enum class PointMark : std::uint8_t { none, common, improvement, concern, neutral, total, special };

inline constexpr Vocabulary<PointMark, 6> point_mark_words{
    {{{PointMark::none, ""},
      {PointMark::common, "common"},
      {PointMark::improvement, "improvement"},
      {PointMark::concern, "concern"},
      {PointMark::neutral, "neutral"},
      {PointMark::total, "total"}}}};

/// How a run chart varies at its end.
enum class Variation : std::uint8_t {
  none,
  common_cause,
  improvement_high,
  improvement_low,
  concern_high,
  concern_low,
  neutral_high,
  neutral_low
};

inline constexpr Vocabulary<Variation, 8> variation_words{
    {{{Variation::none, ""},
      {Variation::common_cause, "common-cause"},
      {Variation::improvement_high, "improvement-high"},
      {Variation::improvement_low, "improvement-low"},
      {Variation::concern_high, "concern-high"},
      {Variation::concern_low, "concern-low"},
      {Variation::neutral_high, "neutral-high"},
      {Variation::neutral_low, "neutral-low"}}}};

/// Whether a process meets its target.
enum class Assurance : std::uint8_t { none, pass, fail, inconsistent };

inline constexpr Vocabulary<Assurance, 4> assurance_words{
    {{{Assurance::none, ""},
      {Assurance::pass, "pass"},
      {Assurance::fail, "fail"},
      {Assurance::inconsistent, "inconsistent"}}}};

/// The title of the series of a fan that is no percentile: the estimate. It comes last.
inline constexpr std::string_view fan_estimate = "estimate";

/// The number of percentiles among the series of a fan, which come before the estimate, if any.
/// `series` needs members with a `title`.
template <class Series>
std::size_t percentiles_of_fan(const Series& series) {
  return series.size() - (!series.empty() && series.back().title == fan_estimate ? 1 : 0);
}

// The lines that a run chart may have across its points.

/// The lines, in their order in findings. Every run chart of a sector has the first three.
enum class LineKind : std::uint8_t { mean, lower, upper, near_lower, near_upper, target };

/// The names of the lines in findings and dumps.
inline constexpr Vocabulary<LineKind, 6> line_words{{{{LineKind::mean, "mean"},
                                                      {LineKind::lower, "lower"},
                                                      {LineKind::upper, "upper"},
                                                      {LineKind::near_lower, "near_lower"},
                                                      {LineKind::near_upper, "near_upper"},
                                                      {LineKind::target, "target"}}}};

/// The names of the lines that readers see.
inline constexpr Vocabulary<LineKind, 6> line_titles{{{{LineKind::mean, "Mean"},
                                                       {LineKind::lower, "Lower limit"},
                                                       {LineKind::upper, "Upper limit"},
                                                       {LineKind::near_lower, "Lower near limit"},
                                                       {LineKind::near_upper, "Upper near limit"},
                                                       {LineKind::target, "Target"}}}};

}  // namespace muster
