// SPDX-License-Identifier: MIT
// One cell of a table as CSV wants it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::data {

/// Returns a printed figure as a plain number: "10119" for "10,119", "-909" for "−909", "16" for
/// "+16", "16.4" for "16.4%", "12.50" for "£12.50", "1.0" for "1.0 pp". "" if `printed` is not a
/// figure.
std::string plain_number(std::string_view printed);

/// Returns the GSS symbol that replaces a missing figure in a numeric column: [x] not available,
/// [c] withheld, [z] not applicable. Other words stay as they are.
std::string figure_or_symbol(std::string_view printed);

/// Returns text that no spreadsheet runs: a leading = + - @, tab or line end gets an apostrophe,
/// unless the whole is a number. Controls that affect a terminal or a line become spaces.
std::string inert(std::string_view text);

/// Adds quotes if RFC 4180 requires them.
std::string quoted(const std::string& field);

/// Returns a row of texts with its line end. No spreadsheet runs any of them.
std::string csv_line(const std::vector<std::string>& texts);

}  // namespace muster::data
