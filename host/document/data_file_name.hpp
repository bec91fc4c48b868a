// SPDX-License-Identifier: MIT
// The one place that names the CSV of a table or chart, so that links and files agree.
#pragma once

#include <string>
#include <string_view>

namespace muster::document {

/// `workforce-gap-acute` -> `workforce-gap-acute.csv`. All characters except letters, digits, `-`,
/// `_` and an inner `.` become `-`, so that a hostile id can't name another folder.
std::string data_file_name(std::string_view id);
/// The picture of a chart, in the same way: `gap-acute.svg`, `gap-acute.png`.
std::string picture_file_name(std::string_view id, std::string_view ending);
/// The page of a section, in the same way: `workforce.html`.
std::string page_file_name(std::string_view id);

}  // namespace muster::document
