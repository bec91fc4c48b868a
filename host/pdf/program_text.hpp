// SPDX-License-Identifier: MIT
// Two small languages inside a PDF, written anew so that comments and private definitions stay
// behind: CMaps, and the calculations of PostScript functions.
#pragma once

#include <string>
#include <string_view>

namespace muster::pdf {

/// A CMap with the ranges, the writing mode and the parent of `text`, and with a name of ours.
std::string plain_cmap(std::string_view text);

/// The tokens of a function of type 4.
std::string plain_calculation(std::string_view text);

}  // namespace muster::pdf
