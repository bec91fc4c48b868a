// SPDX-License-Identifier: MIT
// A publisher's own parts of a page, from the theme.
#pragma once

#include <vector>

#include "html/html_buffer.hpp"
#include "theme/web_parts.hpp"

namespace muster::html {

/// Writes elements with their text, escaped, and with their pictures as data URIs.
void write_markup(HtmlBuffer& out, const std::vector<theme::Markup>& markup);

/// Whether the theme's additions to the head include an icon.
bool has_icon(const std::vector<theme::Markup>& head);

}  // namespace muster::html
