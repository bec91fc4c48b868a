// SPDX-License-Identifier: MIT
// Colours of a content stream, enough to say "the same as what is below".
#pragma once

#include "foreign/metered_content.hpp"
#include "foreign/graphics_state.hpp"

namespace muster::foreign {

/// The space that `cs` names, out of a page's resources.
ColourSpace colour_space(const std::string& name, Handle resources);

/// The colour that the numbers of `operation` mean; mixed where only a picture could say.
Colour colour_of(ColourSpace space, const Step& operation);

/// Whether nobody could read one on the other.
bool look_alike(Colour a, Colour b);

}  // namespace muster::foreign
