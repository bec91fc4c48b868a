// SPDX-License-Identifier: MIT
// Blocks -> HTML; tables and charts have files of their own.
#pragma once

#include "html/page.hpp"

namespace muster::html {

void write_blocks(Page& page, const document::Blocks& blocks);

}  // namespace muster::html
