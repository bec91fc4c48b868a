// SPDX-License-Identifier: MIT
// Book -> xlsx (ISO/IEC 29500), with libxlsxwriter. No formulas, and the same bytes for the same
// book: members of the archive have no date, and the properties have the document's.
#pragma once

#include "base/byte_sink.hpp"
#include "workbook/book.hpp"

namespace muster::workbook {

/// Throws Error workbook.failed if memory or the folder for temporary files has no room.
void write_xlsx(const Book& book, ByteSink& out);

}  // namespace muster::workbook
