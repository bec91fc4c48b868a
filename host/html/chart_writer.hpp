// SPDX-License-Identifier: MIT
// Charts -> a figure: caption, inline SVG with a text alternative, the data as a table to unfold.
#pragma once

#include "html/page.hpp"

namespace muster::html {

void write_chart(Page& page, const document::Chart& chart);

}  // namespace muster::html
