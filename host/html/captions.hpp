// SPDX-License-Identifier: MIT
// The numbers of headings, tables and figures.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Writes "Table 3" and a space; nothing for an empty number.
void write_number(Page& page, const std::string& number);
/// Writes "Table 3:" before a caption.
void write_caption_number(Page& page, const std::string& number);

}  // namespace muster::html
