// SPDX-License-Identifier: MIT
// Finds a family's font files on this machine. Used only by fonts.cpp.
#pragma once

#include <array>
#include <string>

namespace muster::layout {

/// Paths of the four faces: regular, bold, italic, bold italic.
using FamilyFiles = std::array<std::string, 4>;

/// Throws Error font.not-found, naming the package to install, if a font file is missing.
FamilyFiles find_family(const std::string& family);

}  // namespace muster::layout
