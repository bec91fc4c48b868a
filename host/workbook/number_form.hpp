// SPDX-License-Identifier: MIT
// Reads a printed figure as a number with the form in which it is shown.
#pragma once

#include <optional>

#include "data/plain_table.hpp"
#include "workbook/book.hpp"

namespace muster::workbook {

/// Returns the number in a cell, with the form in which it is printed: "−£1,234.5m" is -1234.5 with
/// commas, one decimal, "£" before it and "m" after it. If the printed digits differ from the data,
/// the form has only the number of decimals, taken from the data. Returns nullopt for text and
/// symbols, and for digits that a spreadsheet would change: more than 15, or with leading zeros.
std::optional<Number> number_of(const data::PlainCell& cell);

/// Returns the date in a cell if it is printed in full. Returns nullopt for other cells, and for
/// dates before March 1900, which spreadsheets count differently.
std::optional<Date> date_of(const data::PlainCell& cell);

/// Returns the form as an Excel number format, such as `"£"#,##0.0"m"`.
std::string format_code(const NumberForm& form);

}  // namespace muster::workbook
