// SPDX-License-Identifier: MIT
// An OpenDocument sheet in a form that liborcus reads rightly. Used in the confined child only.
#pragma once

#include <string>
#include <string_view>

namespace muster::importing {

/// How the names of tables begin that are copies of sheets of other files. Spreadsheet programs
/// keep them for formulas with links, and never show them.
inline constexpr std::string_view start_of_link = "'file:";

/// Whether `content`, the part content.xml, has something that liborcus reads wrongly: cells
/// covered by a merged one, which it leaves out, so that cells after them move to the left; rows in
/// `table:table-rows`; copies of sheets of other files.
bool needs_plain_ods(std::string_view content);

/// Returns the part with an empty cell for each covered one, the result of each formula that has
/// one, shares and money as numbers, truth values and times as texts, without the copies, and with
/// the rows and texts alone of the others. What a covered cell holds is not shown by any program.
/// Throws Refused if the part is damaged.
std::string plain_ods(std::string_view content);

}  // namespace muster::importing
