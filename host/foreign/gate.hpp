// SPDX-License-Identifier: MIT
// The only way in for foreign PDFs, which are PDFs made by others. A file is rejected, or accepted
// with warnings. The pages of an accepted file look as a viewer prints them.
#pragma once

#include <memory>
#include <string>

#include "foreign/limits.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// Opens a foreign PDF. Throws Error pdf.included if the file can't be included with the look that
/// a viewer prints. In the result, printed annotations are drawn into the content of their pages.
/// SourcePdf::remarks() warns about damage, content that is left out, and hidden words. If layers
/// hide content, `flatten` decides whether it is left out or the file refused; likewise, if form
/// fields look different in each viewer, whether they are as the file draws them.
std::unique_ptr<SourcePdf> open_pdf(std::string name, std::string bytes, Limits limits = Limits(),
                                    bool flatten = false);

}  // namespace muster::foreign
