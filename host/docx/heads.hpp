// SPDX-License-Identifier: MIT
// Page headers and footers, from the theme or from a house template.
#pragma once

#include <string>

#include "docx/writing.hpp"

namespace muster::docx {

/// Returns the markup by which a section refers to its headers and footers.
std::string head_references(Writing& writing, bool landscape);

/// Adds the headers and footers to the package. Must be called after all sections.
void add_heads(Writing& writing);

}  // namespace muster::docx
