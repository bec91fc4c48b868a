// SPDX-License-Identifier: MIT
// The directive that prints a picture of the edition's folder.
#pragma once

#include <optional>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// Makes the picture's node. Returns nothing after an error. The file is read later, and only if a
/// document prints it.
std::optional<document::Image> image_block(const DirectiveCall& call);

}  // namespace muster::compose
