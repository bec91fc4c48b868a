// SPDX-License-Identifier: MIT
// The head of a page: title, description, content security policy, styles, and the theme's
// additions.
#pragma once

#include <string>
#include <string_view>

#include "html/page.hpp"

namespace muster::html {

/// The content inside CDATA marks, which are comments in CSS and JavaScript. Both HTML and XML then
/// allow `<` and `&` in it.
std::string in_cdata(std::string_view content);

/// Writes the head. `style` and `script` are exactly the text between their tags.
void write_head(Page& page, const std::string& style, const std::string& script);

}  // namespace muster::html
