// SPDX-License-Identifier: MIT
// The body's logo in the masthead: a picture as a data URI, a drawing drawn anew.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Nothing if the theme has no logo.
void write_logo(Page& page);

}  // namespace muster::html
