// SPDX-License-Identifier: MIT
// Charts of every kind that compares rows, groups or areas: one made by hand, and hostile ones.
#pragma once

#include <vector>

#include "document/node.hpp"

namespace muster::chart {

/// A budget gap of £50m that four changes, one of them unknown at its end, lead to £80m.
document::Chart bridge_chart();
/// Vacancy rates of four groups then and now: one rises, one falls, one stays, one is unknown now.
document::Chart dumbbell_chart();
document::Chart slope_chart();
/// Women and men in five age groups.
document::Chart pyramid_chart();
/// Three years of two sectors, one value below zero, with a target and a remark.
document::Chart grouped_chart();
/// Four places by three measures, one unknown.
document::Chart heat_chart();
/// Ratings of two priorities, with the colours of their pills.
document::Chart rated_chart();

/// Three areas: a square, one with a hole, one without a value; and around them one that the chart
/// does not name.
document::Chart map_chart();
document::Chart bubble_chart();
/// Four tiles of two rows.
document::Chart tile_chart();
/// Five periods of three series, one with a gap.
document::Chart multiples_chart();

/// Charts that are as they should not be: one value, none, all unknown, below zero, 200 rows, names
/// of 80 letters, one series where two are wanted.
std::vector<document::Chart> hostile_charts(ChartKind kind);

}  // namespace muster::chart
