// SPDX-License-Identifier: MIT
// Asks fontconfig for the files of a family. Its .cpp is the only file that uses fontconfig.
#pragma once

#include "layout/font_files.hpp"

namespace muster::layout {

/// The files of the family. Throws Error font.not-found if the machine has no such family, or lacks
/// one of its faces as a TrueType file.
FamilyFiles find_installed_family(const std::string& family);

}  // namespace muster::layout
