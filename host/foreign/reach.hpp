// SPDX-License-Identifier: MIT
// Finds all objects that the pages of a foreign PDF show.
#pragma once

#include <functional>

#include "foreign/page_entries.hpp"

namespace muster::foreign {

class SourcePdf;

/// Makes libqpdf read every object that the pages show. Calls `content` (if not empty) once with
/// each form, pattern and Type 3 glyph among them.
void reach_all(SourcePdf& source, const std::function<void(Handle)>& content);

}  // namespace muster::foreign
