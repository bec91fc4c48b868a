// SPDX-License-Identifier: MIT
// Charts of several series out of one table: scenarios over time, and what is done when.
#pragma once

#include <optional>
#include <string_view>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// The kind that the directive's `key` names; nothing, after an error, if there is no such kind.
std::optional<ChartKind> chart_kind(const DirectiveCall& call, std::string_view key);

/// A chart with a series for each word of one column.
std::optional<document::Chart> scenario_chart(const DirectiveCall& call);

/// A chart with a bar for each row, by quarter, from one column of dates to another.
std::optional<document::Chart> gantt_chart(const DirectiveCall& call);

}  // namespace muster::compose
