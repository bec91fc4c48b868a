// SPDX-License-Identifier: MIT
// Book -> ods (OpenDocument 1.3), with pugixml. No formulas, and the same bytes for the same book.
#pragma once

#include "base/byte_sink.hpp"
#include "workbook/book.hpp"

namespace muster::workbook {

/// Each table is a database range with a header row, which is how the format marks tables.
void write_ods(const Book& book, ByteSink& out);

}  // namespace muster::workbook
