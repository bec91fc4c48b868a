// SPDX-License-Identifier: MIT
// Finds a family's font files on this machine. Used only by fonts.cpp.
#pragma once

#include <array>
#include <string>

namespace muster::layout {

/// Paths of the four faces: regular, bold, italic, bold italic.
using FamilyFiles = std::array<std::string, 4>;

/// Returns the files of an installed family. Throws Error font.not-found if the family or one of
/// its faces is missing or can't be embedded. The error names the package to install, if known.
FamilyFiles find_family(const std::string& family);

}  // namespace muster::layout
