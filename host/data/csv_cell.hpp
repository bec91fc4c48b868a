// SPDX-License-Identifier: MIT
// The text of one cell in a CSV file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::data {

/// Returns a printed figure as a plain number: "10119" for "10,119", "-909" for "−909", "16" for
/// "+16", "16.4" for "16.4%", "12.50" for "£12.50", "1.0" for "1.0 pp". Returns "" if `printed` is
/// not a figure.
std::string plain_number(std::string_view printed);

/// Returns a printed figure as a plain number. For a missing figure, returns its GSS symbol: [x]
/// not available, [c] withheld, [z] not applicable. Other text is returned unchanged.
std::string figure_or_symbol(std::string_view printed);

/// Returns text that no spreadsheet runs as a formula: an apostrophe is put before a leading = + -
/// @, tab or line end, unless the whole text is a number. Hostile control characters become spaces.
std::string inert(std::string_view text);

/// Puts the field in quotes if RFC 4180 requires them.
std::string quoted(const std::string& field);

/// Returns a row of texts with its line end. No spreadsheet runs any of them.
std::string csv_line(const std::vector<std::string>& texts);

}  // namespace muster::data
