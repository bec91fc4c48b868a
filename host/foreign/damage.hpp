// SPDX-License-Identifier: MIT
// Damage that libqpdf repaired while it read a file.
#pragma once

#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// Reads everything that the pages show, as viewers do: damaged objects are searched for in the
/// whole file. Warns of damage; throws Unfit if a page has lost its content.
void look_for_damage(SourcePdf& source);

/// Reads the content that judging pages does not run: glyphs of Type 3 fonts, patterns, forms of
/// masks. Throws Unfit over a limit.
void check_other_content(SourcePdf& source);

}  // namespace muster::foreign
