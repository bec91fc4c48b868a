// SPDX-License-Identifier: MIT
// A directive and what stood inside it -> nodes.
#pragma once

#include "compose/composition.hpp"
#include "compose/directive.hpp"

namespace muster::compose {

/// What is wrong with the directive or its content is told at the directive's line.
void build_directive(Composition& composition, const Directive& directive, document::Blocks content,
                     document::Source source, document::Blocks& out);

/// The kind of the box that a step is until its timeline takes it.
inline constexpr const char* step_box = "step";

}  // namespace muster::compose
