// SPDX-License-Identifier: MIT
// Writes a Book as ods (OpenDocument 1.3), with pugixml. There are no formulas, and the same book
// gives the same bytes.
#pragma once

#include "base/byte_sink.hpp"
#include "workbook/book.hpp"

namespace muster::workbook {

/// Marks each table as a database range with a header row, as the format requires for tables.
void write_ods(const Book& book, ByteSink& out);

}  // namespace muster::workbook
