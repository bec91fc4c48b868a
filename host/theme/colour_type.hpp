// SPDX-License-Identifier: MIT
// A colour. Functions for contrast and for writing a colour are in theme.hpp.
#pragma once

#include "image/colour.hpp"

namespace muster::theme {

using image::Colour;

}  // namespace muster::theme
