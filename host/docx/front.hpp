// SPDX-License-Identifier: MIT
// What comes before the text: a title page and lists, or a masthead on the first page.
#pragma once

#include "docx/writing.hpp"

namespace muster::docx {

/// Writes the title page or masthead. Returns how many blocks of the document it has written.
std::size_t write_front(Writing& writing);

}  // namespace muster::docx
