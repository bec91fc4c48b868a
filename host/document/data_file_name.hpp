// SPDX-License-Identifier: MIT
// The one place that names the CSV of a table or chart, so that links and files agree.
#pragma once

#include <string>
#include <string_view>

namespace muster::document {

/// `workforce-gap-acute` -> `workforce-gap-acute.csv`. Whatever is not a letter, a digit, `-`, `_`
/// or an inner `.` becomes `-`: a hostile id names no other folder.
std::string data_file_name(std::string_view id);
/// Likewise `gap-acute.svg`, `gap-acute.png` for the picture of a chart.
std::string picture_file_name(std::string_view id, std::string_view ending);
/// Likewise `workforce.html` for the page of a section.
std::string page_file_name(std::string_view id);

}  // namespace muster::document
