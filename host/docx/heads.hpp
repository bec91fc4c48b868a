// SPDX-License-Identifier: MIT
// Heads and feet of pages, of the theme or of a house template.
#pragma once

#include <string>

#include "docx/writing.hpp"

namespace muster::docx {

/// The references of one section to its heads and feet.
std::string head_references(Writing& writing, bool landscape);

/// Adds the parts that sections refer to.
void add_heads(Writing& writing);

}  // namespace muster::docx
