// SPDX-License-Identifier: MIT
// "2022-2027" as it is printed: with an en dash.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::document {

/// The words with an en dash for the hyphen of each range of years: "2022-2027", "2022-27",
/// "2022/23-2027/28". The second year is the later one. Left alone are dates (2022-10-01), months
/// (2022-10), numbers of other things and what a longer word or address holds.
std::string with_year_dashes(const std::string& words);

/// The same in all running text of a document: headings, paragraphs, captions, cells, cards,
/// footnotes, its title. Code, addresses, figures and the data behind tables stay as they are.
void print_year_ranges(Document& document);

}  // namespace muster::document
