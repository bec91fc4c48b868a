// SPDX-License-Identifier: MIT
// The organisation's logo in the masthead: a bitmap as a data URI, or a drawing as SVG.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Writes the theme's logo; nothing if the theme has no logo.
void write_logo(Page& page);

}  // namespace muster::html
