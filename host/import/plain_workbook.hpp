// SPDX-License-Identifier: MIT
// Changes workbooks as openpyxl, pandas and reporting services write them to a form that liborcus
// reads. It leaves out texts inside the cells of a sheet, and sheets whose place in the archive is
// given from its root. OpenDocument workbooks get the form of plain_ods.
#pragma once

#include <string>
#include <string_view>

#include "zip/reader.hpp"

namespace muster::importing {

/// The part of an OpenDocument workbook that has its sheets.
inline constexpr const char* content_of_ods = "content.xml";

/// The part that says where the sheets are.
inline constexpr const char* places_of_sheets = "xl/_rels/workbook.xml.rels";

/// Whether liborcus can read this part of a workbook only once it is changed.
bool needs_change(std::string_view name, std::string_view part);

/// Returns the workbook with texts as results of formulas, the places of its sheets from the folder
/// of the workbook, and its content as plain_ods gives it. Throws Refused if it has texts inside
/// cells that aren't understood.
std::string plain_workbook(const zip::Reader& archive);

}  // namespace muster::importing
