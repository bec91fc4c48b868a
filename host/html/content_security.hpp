// SPDX-License-Identifier: MIT
// The page's content security policy: the one style and the one script by hash, and only
// what the theme adds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "theme/web_parts.hpp"

namespace muster::html {

/// For a meta element. `style` and `script` are exactly the text between the tags; `additions` are
/// the addresses that a theme allows.
std::string content_security_policy(std::string_view style, std::string_view script,
                                    const std::vector<theme::PolicyDirective>& additions = {});

/// `sha256-<base64>`, as CSP writes a hash.
std::string source_hash(std::string_view content);

}  // namespace muster::html
