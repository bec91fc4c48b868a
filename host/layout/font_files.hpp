// SPDX-License-Identifier: MIT
// Where the faces of a family lie on this machine. Part of fonts.cpp; nobody else asks.
#pragma once

#include <array>
#include <string>

namespace muster::layout {

/// Paths of the four faces: regular, bold, italic, bold italic.
using FamilyFiles = std::array<std::string, 4>;

/// Throws Error font.not-found, naming the package to install, when a face is not there.
FamilyFiles find_family(const std::string& family);

}  // namespace muster::layout
