// SPDX-License-Identifier: MIT
// The tree as text, for people to read and for the golden files of compose.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::document {

/// Whether a dump shows the file and line of each block. The hash for the public leaves them out,
/// because line numbers also count lines that only restricted readers see.
enum class Places : unsigned char { shown, left_out };

/// A line for each node, indented by two spaces a level, with `@file:line` at the end of blocks.
/// Every member that differs from its default is shown, so that different trees have different
/// dumps.
std::string dump(const Document& document, Places places = Places::shown);

}  // namespace muster::document
