// SPDX-License-Identifier: MIT
// The one gate for PDFs from elsewhere: as a viewer prints it, with what there is to say of it, or
// refused.
#pragma once

#include <memory>
#include <string>

#include "foreign/limits.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// Throws Error pdf.included for what cannot be included as a viewer prints it. Each page's content
/// then shows what a viewer prints of its annotations too, and `remarks` of the result name damage,
/// what is left out and hidden words.
std::unique_ptr<SourcePdf> open_pdf(std::string name, std::string bytes, Limits limits = Limits());

}  // namespace muster::foreign
