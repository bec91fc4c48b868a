// SPDX-License-Identifier: MIT
// The directives there are, and what each makes: a directive and the blocks inside it -> nodes.
#pragma once

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// The keys that each directive accepts, in the order of the reference.
const DirectiveSpecs& directive_specs();

/// `call.directive.spec` is one of directive_specs(). What is wrong with the directive or its
/// content is reported at the directive's line.
void build_directive(const DirectiveCall& call, document::Blocks content, document::Blocks& out);

}  // namespace muster::compose
