// SPDX-License-Identifier: MIT
// Reads a printed figure as a number with the form in which it is shown.
#pragma once

#include <optional>

#include "data/plain_table.hpp"
#include "workbook/book.hpp"

namespace muster::workbook {

/// Returns the number in a cell, with the form in which it is printed: "−£1,234.5m" is -1234.5 with
/// commas, one decimal, "£" before it and "m" after it. If other digits are printed than the data
/// have, the form is plain: the decimals of the data, no commas and no units. Returns nullopt for
/// text and symbols, and for digits that a spreadsheet would change: over 15, or leading zeros.
std::optional<Number> number_of(const data::PlainCell& cell);

/// Returns the date in a cell if it is printed in full. Returns nullopt for other cells, and for
/// dates before March 1900, which spreadsheets count differently.
std::optional<Date> date_of(const data::PlainCell& cell);

/// Returns the form as an Excel number format, such as `"£"#,##0.0"m"`.
std::string format_code(const NumberForm& form);

}  // namespace muster::workbook
