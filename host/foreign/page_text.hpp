// SPDX-License-Identifier: MIT
// The words of the pages of a foreign PDF, for comparing two files.
#pragma once

#include <string>
#include <vector>

#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// Returns the words of each page in the order in which the file paints them, with single spaces.
/// Words that a reader of the page can't see are left out, except those that make a scan
/// searchable. A letter that its font doesn't translate is U+FFFD. A page with too much on it has
/// the words that were read before. Throws Error pdf.included over a limit or if a page is damaged.
std::vector<std::string> page_texts(SourcePdf& source);

}  // namespace muster::foreign
