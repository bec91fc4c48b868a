// SPDX-License-Identifier: MIT
// One cell of a table as CSV wants it.
#pragma once

#include <string>
#include <string_view>

namespace muster::data {

/// A printed figure as a plain number: "10,119" -> "10119", "−909" -> "-909", "+16" -> "16",
/// "16.4%" -> "16.4", "£12.50" -> "12.50", "1.0 pp" -> "1.0". "" if `printed` is not a figure.
std::string plain_number(std::string_view printed);

/// The GSS symbol that replaces a missing figure in a numeric column: [x] not available, [c]
/// withheld, [z] not applicable; other words stay as they are.
std::string figure_or_symbol(std::string_view printed);

/// Text that no spreadsheet runs: a leading = + - @, tab or line end gets an apostrophe, unless the
/// whole is a number. Controls that steer a terminal or a line become spaces.
std::string inert(std::string_view text);

/// RFC 4180: adds quotes if they are needed.
std::string quoted(const std::string& field);

}  // namespace muster::data
