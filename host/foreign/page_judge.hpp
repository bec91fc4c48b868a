// SPDX-License-Identifier: MIT
// Each page of a PDF from elsewhere as a viewer prints it.
#pragma once

#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// Draws the printed annotations into each page's content, rejects (Error pdf.included) a page that
/// shows less than its file holds in a way that looks deliberate, and warns of the rest: content
/// that is left out, and invisible words that can be copied.
void judge_pages(SourcePdf& source);

}  // namespace muster::foreign
