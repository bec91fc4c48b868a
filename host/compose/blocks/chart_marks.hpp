// SPDX-License-Identifier: MIT
// What the directive `chart` adds to its values: finding, subtitle, lines, events, levels of a
// bridge.
#pragma once

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// What is under a chart's finding: "Per cent", "Whole-time equivalents (WTE)"; "" for units that
/// say nothing.
std::string unit_subtitle(Unit unit);

/// Reads `finding=`, `subtitle=`, `target=` and `events=` into a chart that has its values. False
/// after an error.
bool read_chart_marks(const DirectiveCall& call, document::Chart& chart);

/// Marks the levels of a bridge, those that `totals=` names, or the first and the last, and checks
/// that the changes between them lead from one to the next. False after an error.
bool read_levels(const DirectiveCall& call, document::Chart& chart);

/// Reads `map=` and `area=`, which maps of outlines need. False after an error.
bool read_map(const DirectiveCall& call, document::Chart& chart);

/// Whether the chart has as many series as its kind takes, and its kind is one that this directive
/// makes. False after an error.
bool fits_kind(const DirectiveCall& call, const document::Chart& chart);

}  // namespace muster::compose
