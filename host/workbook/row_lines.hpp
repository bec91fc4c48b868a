// SPDX-License-Identifier: MIT
// How many lines the cells of a row take when their text is wrapped.
#pragma once

#include <cstddef>
#include <vector>

#include "workbook/book.hpp"

namespace muster::workbook {

/// An estimate for text of 12 points, rather one line too many than one too few: a letter is a
/// little wider than the characters by which columns are measured. 1 for numbers and blank cells.
std::size_t lines_of(const Value& value, int width);

/// The lines of the highest cell of a row.
std::size_t lines_of(const std::vector<Value>& row, const std::vector<BookColumn>& columns);

/// The lines of the highest of the columns' titles, which are bold.
std::size_t lines_of_titles(const std::vector<BookColumn>& columns);

}  // namespace muster::workbook
