// SPDX-License-Identifier: MIT
// The directive that prints a picture of the edition's folder.
#pragma once

#include <optional>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// Nothing after it has reported an error. The file is read later, and only for documents that
/// print it.
std::optional<document::Image> image_block(const DirectiveCall& call);

}  // namespace muster::compose
