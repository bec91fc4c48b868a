// SPDX-License-Identifier: MIT
// Names the data file of a table or chart. Only this file does so, so that links and files agree.
#pragma once

#include <string>
#include <string_view>

namespace muster::document {

/// The data file of an id: `workforce-gap-acute` -> `workforce-gap-acute.csv`. All characters
/// except letters, digits, `-`, `_` and an inner `.` become `-`, so that a hostile id can't name
/// another folder.
std::string data_file_name(std::string_view id);
/// The file of a chart's picture, with its id changed in the same way: `gap-acute.svg`,
/// `gap-acute.png`.
std::string picture_file_name(std::string_view id, std::string_view ending);
/// The file of a section's page, with its id changed in the same way: `workforce.html`.
std::string page_file_name(std::string_view id);

}  // namespace muster::document
