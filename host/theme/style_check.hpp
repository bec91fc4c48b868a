// SPDX-License-Identifier: MIT
// Whether a theme's style sheet can be part of a page.
#pragma once

#include <string>
#include <vector>

#include "base/location.hpp"
#include "theme/web_parts.hpp"

namespace muster::theme {

/// theme.web for each piece that would end the page's style element, load something that the
/// policy doesn't allow, or hide either behind an escape: "</", "]]>", "@import", "url(" with
/// another address than an allowed one, a backslash outside a string, a string or comment that
/// doesn't end.
void check_style(const std::string& css, const std::string& file,
                 const std::vector<PolicyDirective>& policy, Diagnostics& diagnostics);

}  // namespace muster::theme
