// SPDX-License-Identifier: MIT
// Writes a Book as xlsx (ISO/IEC 29500), with libxlsxwriter. There are no formulas. The same book
// gives the same bytes: members of the archive have a fixed date, and the properties have the
// document's date.
#pragma once

#include "base/byte_sink.hpp"
#include "workbook/book.hpp"

namespace muster::workbook {

/// Throws Error workbook.failed if there is not enough memory or room for temporary files.
void write_xlsx(const Book& book, ByteSink& out);

}  // namespace muster::workbook
