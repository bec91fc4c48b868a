// SPDX-License-Identifier: MIT
// The directive `chart`: columns of a table as a chart, with the table of its figures.
#pragma once

#include <optional>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// A chart with a series for each column of `value=`, or for each distinct text in the column
/// `series=`. Returns nothing after an error.
std::optional<document::Chart> column_chart(const DirectiveCall& call);

}  // namespace muster::compose
