// SPDX-License-Identifier: MIT
// Charts of several series from one table: scenarios over time, and bars from one date to another.
#pragma once

#include <optional>
#include <string_view>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// The kind of chart that the attribute `key` names. Reports an unknown kind and returns nothing.
std::optional<ChartKind> chart_kind(const DirectiveCall& call, std::string_view key);

/// A chart with a series for each distinct value of one column.
std::optional<document::Chart> scenario_chart(const DirectiveCall& call);

/// A chart with a bar for each row, from the quarter of one date to the quarter of another.
std::optional<document::Chart> gantt_chart(const DirectiveCall& call);

}  // namespace muster::compose
