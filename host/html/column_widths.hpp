// SPDX-License-Identifier: MIT
// Widths of columns with text. Without them, a browser gives a column of numbers and a column of
// paragraphs equal shares of a phone's screen, and breaks the paragraphs into lines of one word.
#pragma once

#include <string_view>
#include <vector>

#include "document/node.hpp"

namespace muster::html {

/// For each column of `table`: a class of style.css, or "" for a column that needs only the width
/// of its cells. The longest text in the first rows_to_judge rows decides.
std::vector<std::string_view> column_widths(const document::Table& table);

}  // namespace muster::html
