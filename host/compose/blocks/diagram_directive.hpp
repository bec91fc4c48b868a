// SPDX-License-Identifier: MIT
// The directive `diagram`: rows of a table of the edition as boxes with lines between them.
#pragma once

#include <optional>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// A diagram with more boxes can't be read on any paper.
inline constexpr std::size_t most_diagram_boxes = 200;

/// Nothing after an error was reported: `compose.directive` for its keys, `compose.diagram` for the
/// rows.
std::optional<document::Diagram> dataset_diagram(const DirectiveCall& call);

}  // namespace muster::compose
