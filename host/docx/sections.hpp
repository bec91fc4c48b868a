// SPDX-License-Identifier: MIT
// Sections of pages: portrait or landscape, in one or two columns, with headers and footers.
#pragma once

#include "docx/writing.hpp"

namespace muster::docx {

/// Ends the current section and begins a new one, if orientation or number of columns differ.
void begin_section(Writing& writing, bool landscape, int columns);

/// Writes the last section's properties at the end of the body.
void finish_sections(Writing& writing);

/// Whether the document has a title page, with its own header and footer.
bool has_title_page(const Writing& writing);

}  // namespace muster::docx
