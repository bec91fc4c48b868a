// SPDX-License-Identifier: MIT
// The head of a page: title, description, security policy, styles, and what the theme adds.
#pragma once

#include <string>
#include <string_view>

#include "html/page.hpp"

namespace muster::html {

/// Comment signs for CSS and JavaScript, section signs for XML: both then allow `<` and `&`.
std::string in_cdata(std::string_view content);

/// `style` and `script` are exactly the text between their tags.
void write_head(Page& page, const std::string& style, const std::string& script);

}  // namespace muster::html
