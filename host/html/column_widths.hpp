// SPDX-License-Identifier: MIT
// Widths of columns with text. Without them, a browser gives a number and a paragraph the same
// share of a phone's screen, and breaks the paragraph into lines of one word.
#pragma once

#include <string_view>
#include <vector>

#include "document/node.hpp"

namespace muster::html {

/// A class of style.css for each column of `table`; "" for a column that needs only the width of
/// its cells. The longest of the first rows decides.
std::vector<std::string_view> column_widths(const document::Table& table);

}  // namespace muster::html
