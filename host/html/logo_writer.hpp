// SPDX-License-Identifier: MIT
// The body's logo in the masthead: a bitmap as a data URI, or a drawing as SVG.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Writes the theme's logo; nothing if there is none.
void write_logo(Page& page);

}  // namespace muster::html
