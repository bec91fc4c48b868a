// SPDX-License-Identifier: MIT
// Texts inside the cells of a sheet, as openpyxl, pandas and reporting services write them.
// liborcus leaves such texts out, so they are changed to a form that it reads.
#pragma once

#include <string>
#include <string_view>

#include "zip/reader.hpp"

namespace muster::importing {

/// Returns the sheet with the texts inside its cells as results of formulas; "" if it has none.
/// Throws Refused if it has some that aren't understood.
std::string with_values_for_texts(std::string_view sheet);

/// Returns the workbook with texts as results of formulas; "" if no sheet has texts inside its
/// cells. Throws Refused as above.
std::string workbook_without_inline_texts(const zip::Reader& archive);

}  // namespace muster::importing
