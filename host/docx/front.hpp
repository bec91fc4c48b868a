// SPDX-License-Identifier: MIT
// What comes before the text: a title page with lists, or a masthead.
#pragma once

#include "docx/writing.hpp"

namespace muster::docx {

/// Writes it, and returns how many blocks of the document it holds.
std::size_t write_front(Writing& writing);

}  // namespace muster::docx
