// SPDX-License-Identifier: MIT
// Sections of pages: upright or turned, in one column or two, with their heads and feet.
#pragma once

#include "docx/writing.hpp"

namespace muster::docx {

/// Ends the section and begins one of turned or upright pages, or of `columns` columns.
void begin_section(Writing& writing, bool landscape, int columns);

/// Writes the last section's properties at the end of the body.
void finish_sections(Writing& writing);

/// Whether the first page has a head and a foot of its own: a title page.
bool has_title_page(const Writing& writing);

}  // namespace muster::docx
