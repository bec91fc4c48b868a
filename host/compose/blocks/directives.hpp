// SPDX-License-Identifier: MIT
// The list of all directives, and the function that turns one and the blocks inside it into nodes.
#pragma once

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// The keys that each directive accepts, in the order of the reference.
const DirectiveSpecs& directive_specs();

/// Adds the nodes of a directive to `out`. `call.directive.spec` must be one of directive_specs().
/// Mistakes in the directive or its content are reported at the directive's line.
void build_directive(const DirectiveCall& call, document::Blocks content, document::Blocks& out);

}  // namespace muster::compose
