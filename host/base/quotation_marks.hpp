// SPDX-License-Identifier: MIT
// Straight and curved quotation marks.
#pragma once

#include <string>
#include <string_view>

namespace muster {

/// Curves straight quotation marks and apostrophes, as cmark does: a mark opens if it begins the
/// text or follows a space, a bracket, a hyphen, a slash or another opening mark.
std::string with_curved_quotes(std::string_view text);

/// Straightens them, so that texts can be compared whatever was typed.
std::string with_straight_quotes(std::string_view text);

}  // namespace muster
