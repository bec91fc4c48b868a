// SPDX-License-Identifier: MIT
// The tree as text: for looking at it, and the golden format of compose.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::document {

/// Whether a dump shows the file and line of each block. They are left out of what is hashed for
/// the public, because lines also count those that only restricted readers see.
enum class Places : unsigned char { shown, left_out };

/// One node a line, two spaces a level, `@file:line` at the end of blocks. Every member that differs
/// from its default is shown, so that two different trees never have the same dump.
std::string dump(const Document& document, Places places = Places::shown);

}  // namespace muster::document
