// SPDX-License-Identifier: MIT
// Charts with the traits that are hard to draw: long labels, unknown values, both signs, outliers.
#pragma once

#include "document/node.hpp"

namespace muster::chart {

/// Gaps of both signs, one unknown, one label of three lines.
document::Chart gap_chart();
/// Four shares that fit over their parts.
document::Chart share_chart();
/// Nine shares, one of them of the unknown, one withheld.
document::Chart reasons_chart();
/// Actions of four priorities by rating: a long title, a row of small parts, an empty row.
document::Chart rating_chart();
/// 24 months with mean and limits, one point outside, two months without data.
document::Chart turnover_chart();
/// 18 months with new lines from the 13th, all kinds of points, near limits, a target, both icons.
document::Chart sickness_chart();
/// Four scenarios from one start, two of them close together at the end.
document::Chart population_chart();
/// Milestones over six quarters, one without dates, one label of several lines.
document::Chart milestones_chart();

/// Four inputs: one has a long name and both ends on one side, one has no figure.
document::Chart one_way_chart();
/// Five percentiles over six periods, from one point across zero.
document::Chart fan_chart();

}  // namespace muster::chart
