// SPDX-License-Identifier: MIT
// Pictures and icons of a document.
#pragma once

#include <string>

#include "html/page.hpp"

namespace muster::html {

/// Writes a figure with its caption and credit.
void write_image(Page& page, const document::Image& image);

/// Writes an icon in the colour of the surrounding text, hidden from screen readers; nothing for an
/// empty name.
void write_icon(Page& page, const std::string& name);

}  // namespace muster::html
