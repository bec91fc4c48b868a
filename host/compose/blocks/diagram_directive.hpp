// SPDX-License-Identifier: MIT
// The directive `diagram`: rows of a table of the edition as boxes with lines between them.
#pragma once

#include <optional>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// A diagram with more boxes can't be read on any paper.
inline constexpr std::size_t most_diagram_boxes = 200;

/// Makes the diagram. Returns nothing after an error: `compose.directive` for keys,
/// `compose.diagram` for rows.
std::optional<document::Diagram> dataset_diagram(const DirectiveCall& call);

}  // namespace muster::compose
