// SPDX-License-Identifier: MIT
// Each page of a PDF from elsewhere as a viewer prints it.
#pragma once

#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// Draws what prints of the annotations into each page's content, refuses (Error pdf.included) a page
/// that shows less than its file holds in a way that somebody meant to hide, and warns of the rest:
/// what is left out, and words that can be copied though nobody sees them.
void judge_pages(SourcePdf& source);

}  // namespace muster::foreign
