// SPDX-License-Identifier: MIT
// The document tree as text, for people to read and for the golden files of compose.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::document {

/// Whether a dump shows the file and line of each block. The hash of a public document omits them,
/// because line numbers also count lines that only restricted readers see.
enum class Places : unsigned char { shown, left_out };

/// Writes a line for each node, indented by two spaces for each level, with `@file:line` at the end
/// of blocks. Shows every member that differs from its default, so that different trees have
/// different dumps.
std::string dump(const Document& document, Places places = Places::shown);

}  // namespace muster::document
