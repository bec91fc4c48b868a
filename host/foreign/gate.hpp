// SPDX-License-Identifier: MIT
// The one gate for foreign PDFs: accepts a file as a viewer prints it, with warnings, or rejects
// it.
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
