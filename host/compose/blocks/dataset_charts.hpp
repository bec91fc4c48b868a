// SPDX-License-Identifier: MIT
// Charts of several series out of one table: scenarios over time, and what is done when.
#pragma once

#include <optional>
#include <string_view>

#include "compose/blocks/composition.hpp"
#include "compose/markdown/directive.hpp"

namespace muster::compose {

/// The kind that the directive's `key` names, or nothing and an error.
std::optional<ChartKind> chart_kind(Composition& composition, const Directive& directive,
                                    std::string_view key);

/// One series for each distinct value in a column.
std::optional<document::Chart> scenario_chart(Composition& composition, const Directive& directive);

/// Bars by quarter, from one column of dates to another.
std::optional<document::Chart> gantt_chart(Composition& composition, const Directive& directive);

}  // namespace muster::compose
