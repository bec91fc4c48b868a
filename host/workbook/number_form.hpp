// SPDX-License-Identifier: MIT
// Reads a printed figure as a number and the form in which it is shown.
#pragma once

#include <optional>

#include "data/plain_table.hpp"
#include "workbook/book.hpp"

namespace muster::workbook {

/// The number of a cell of figures, in the form of the page: "−£1,234.5m" is -1234.5 with commas,
/// one decimal, "£" before and "m" after it. If the page prints another number than the data has,
/// only the decimals of the data count. Nothing for words, for symbols, and for digits that a
/// spreadsheet would change: more than 15, or with zeros in front.
std::optional<Number> number_of(const data::PlainCell& cell);

/// The date of a cell whose data is a date that the page prints in full; nothing for other cells
/// and for dates before March 1900, which spreadsheets count differently.
std::optional<Date> date_of(const data::PlainCell& cell);

/// The form as a number format of Excel: `"£"#,##0.0"m"`.
std::string format_code(const NumberForm& form);

}  // namespace muster::workbook
