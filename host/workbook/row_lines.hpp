// SPDX-License-Identifier: MIT
// Estimates how many lines of text the cells of a row need when their text is wrapped.
#pragma once

#include <cstddef>
#include <vector>

#include "workbook/book.hpp"

namespace muster::workbook {

/// Returns an estimate for 12-point text in a column that is `width` characters wide; 1 for numbers
/// and empty cells. It is rather too high than too low: letters count as slightly wider than the
/// characters in which column widths are given.
std::size_t lines_of(const Value& value, int width);

/// Returns the number of lines of the highest cell in a row.
std::size_t lines_of(const std::vector<Value>& row, const std::vector<BookColumn>& columns);

/// Returns the number of lines of the highest column title. Titles are bold and so need more room.
std::size_t lines_of_titles(const std::vector<BookColumn>& columns);

}  // namespace muster::workbook
