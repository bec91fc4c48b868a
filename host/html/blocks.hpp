// SPDX-License-Identifier: MIT
// Writes blocks as HTML. Tables and charts have files of their own.
#pragma once

#include <span>

#include "html/page.hpp"

namespace muster::html {

void write_blocks(Page& page, std::span<const document::Block> blocks);

}  // namespace muster::html
