// SPDX-License-Identifier: MIT
// The list of all directives, and the function that turns a directive and its content into nodes.
#pragma once

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// The keys that each directive accepts.
const DirectiveSpecs& directive_specs();

/// Adds the nodes of a directive to `out`. `call.directive.spec` must be one of directive_specs().
/// Reports mistakes in the directive or its content at the directive's line.
void build_directive(const DirectiveCall& call, document::Blocks content, document::Blocks& out);

}  // namespace muster::compose
