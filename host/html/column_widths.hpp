// SPDX-License-Identifier: MIT
// How wide the columns of words want to be: a browser alone gives a number and a paragraph the same
// share of a phone's screen, and the paragraph becomes a tower of single words.
#pragma once

#include <string_view>
#include <vector>

#include "document/node.hpp"

namespace muster::html {

/// A class of style.css for each column of `table`, "" for one that needs no more than its cells
/// do. Judged by the longest of the first rows.
std::vector<std::string_view> column_widths(const document::Table& table);

}  // namespace muster::html
