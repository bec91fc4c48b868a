// SPDX-License-Identifier: MIT
// What the directive `chart` adds to its values: a finding, a subtitle, target lines, events, and
// the levels of a bridge.
#pragma once

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// The subtitle below a chart's finding: "Per cent", "Whole-time equivalents (WTE)"; "" for units
/// that a reader need not know.
std::string unit_subtitle(Unit unit);

/// Reads `finding=`, `subtitle=`, `target=` and `events=` into a chart that already has its values.
/// Returns false after an error.
bool read_chart_marks(const DirectiveCall& call, document::Chart& chart);

/// Marks the levels of a bridge: the values that `totals=` names, or else the first and the last.
/// Checks that the changes between two levels add up to their difference. Returns false after an
/// error.
bool read_levels(const DirectiveCall& call, document::Chart& chart);

/// Reads `map=` and `area=`, which maps of outlines need. Returns false after an error.
bool read_map(const DirectiveCall& call, document::Chart& chart);

/// Whether the directive can make this kind of chart, and the chart has a number of series that
/// suits its kind. Returns false after an error.
bool fits_kind(const DirectiveCall& call, const document::Chart& chart);

}  // namespace muster::compose
