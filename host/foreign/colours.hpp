// SPDX-License-Identifier: MIT
// Colours of a content stream, precise enough to find text in the colour of its background.
#pragma once

#include "foreign/metered_content.hpp"
#include "foreign/graphics_state.hpp"

namespace muster::foreign {

/// The space that `cs` names, out of a page's resources.
ColourSpace colour_space(const std::string& name, Handle resources);

/// The colour that the numbers of `operation` mean; mixed if only rendering could decide.
Colour colour_of(ColourSpace space, const Step& operation);

/// Whether text in one colour would be unreadable on the other.
bool look_alike(Colour a, Colour b);

}  // namespace muster::foreign
