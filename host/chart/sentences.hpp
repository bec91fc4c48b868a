// SPDX-License-Identifier: MIT
// The sentences of charts' descriptions, for readers who don't see the chart.
// templates/sentences.md lists them for editors.
#pragma once

#include "base/phrase.hpp"

namespace muster::chart::sentences {

inline constexpr Phrase highest_and_lowest{"chart.extremes",
                                           "The highest is {highest}, the lowest {lowest}."};
inline constexpr Phrase all_alike{"chart.all-alike", "All are {value}."};
inline constexpr Phrase without_figure{"chart.without-figure", "Without a figure: {names}."};
inline constexpr Phrase no_figures{"chart.no-figures", "A chart in which no figure is known."};

inline constexpr Phrase line_at{"chart.line-at", "A line for {name} is at {value}."};
inline constexpr Phrase event_at{"chart.event-at", "At {place}: {words}."};

inline constexpr Phrase bars{"chart.bars", "{bars} either side of zero."};
inline constexpr Phrase bars_side{
    "chart.bars-side", "{count} {where}, from the largest, {largest}, to {smallest}."};
inline constexpr Phrase bars_side_of_one{"chart.bars-side-of-one", "{count} {where}: {bar}."};

inline constexpr Phrase boxes{
    "chart.boxes", "Ranges over time: a box for each period, and a line through the middle."};
inline constexpr Phrase boxes_middle{"chart.boxes-middle",
                                     "The middle goes from {first} to {last}."};
inline constexpr Phrase boxes_end{
    "chart.boxes-end", "At the end {low_name} is {low} and {high_name} is {high}."};

inline constexpr Phrase boxes_estimate{"chart.boxes-estimate",
                                       "The dashed line is the estimate, which ends at {last}."};

inline constexpr Phrase quarters{"chart.quarters", "Bars by quarter: {lines}."};
inline constexpr Phrase quarters_ends{
    "chart.quarters-ends",
    "The first to begin is {first}, in {begin}; the last to end is {last}, in {end}."};
inline constexpr Phrase quarters_lengths{"chart.quarters-lengths",
                                         "The longest is {longest}, the shortest {shortest}."};

inline constexpr Phrase quarters_groups{"chart.quarters-groups", "The groups are {groups}."};

inline constexpr Phrase run{
    "chart.run", "Run chart: {count} points from {first} to {last}, {direction} between them."};
inline constexpr Phrase run_special{"chart.run-special", "More than chance variation: {months}."};
inline constexpr Phrase run_improvement{"chart.run-improvement",
                                        "Improvement beyond chance: {months}."};
inline constexpr Phrase run_concern{"chart.run-concern", "Concern beyond chance: {months}."};
inline constexpr Phrase run_neutral{
    "chart.run-neutral", "Change beyond chance, neither better nor worse: {months}."};
inline constexpr Phrase run_nothing{"chart.run-nothing",
                                    "No point stands out from chance variation."};
inline constexpr Phrase run_variation{"chart.run-variation", "Variation at the end: {words}."};
inline constexpr Phrase run_assurance{"chart.run-assurance", "Assurance: {words}."};

inline constexpr Phrase stacked_one{"chart.stacked-one", "One stacked bar."};
inline constexpr Phrase stacked{"chart.stacked", "{count} stacked bars."};
inline constexpr Phrase stacked_sums{"chart.stacked-sums", "In all: {sums}."};
inline constexpr Phrase stacked_extremes{
    "chart.stacked-extremes", "The longest bar is {longest}, the shortest {shortest}."};

inline constexpr Phrase shares{"chart.shares", "{count} shares, largest first: {shares}."};

inline constexpr Phrase then_series{"chart.then-series", "From {then} to {now}."};
inline constexpr Phrase then_counts{"chart.then-counts",
                                    "{rose} rose, {fell} fell and {stayed} stayed the same."};
inline constexpr Phrase then_changes{"chart.then-changes", "The changes: {changes}."};
inline constexpr Phrase then_largest{"chart.then-largest", "The largest change is {change}."};

inline constexpr Phrase bridge{"chart.bridge", "Steps from {first} to {last}."};
inline constexpr Phrase bridge_up{"chart.bridge-up", "What adds to it: {steps}."};
inline constexpr Phrase bridge_down{"chart.bridge-down", "What reduces it: {steps}."};

inline constexpr Phrase pyramid{
    "chart.pyramid", "Bars back to back by group: {left} on the left, {right} on the right."};
inline constexpr Phrase pyramid_side{"chart.pyramid-side", "{title} come to {sum} in all."};

inline constexpr Phrase heat{"chart.heat", "Table of {rows} by {columns}, shaded by value."};

inline constexpr Phrase areas{"chart.areas", "By area: {areas}."};

inline constexpr Phrase no_figure{"chart.no-figure", "No figure"};
inline constexpr Phrase area_without_figure{"chart.area-without-figure",
                                            "1 area of the map has no figure."};
inline constexpr Phrase areas_without_figure{"chart.areas-without-figure",
                                             "{count} areas of the map have no figure."};

inline constexpr Phrase multiples{"chart.multiples",
                                  "{count} small charts with the same scale. {series}"};

inline constexpr Phrase tornado{"chart.tornado",
                                "How far the result moves with each input, largest first: {bars}."};
inline constexpr Phrase tornado_line{"chart.tornado-line", "The line is at {value}."};

}  // namespace muster::chart::sentences
