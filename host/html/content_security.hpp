// SPDX-License-Identifier: MIT
// The page's content security policy. It allows the page's own style and script, by their hashes,
// and the addresses that the theme adds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "theme/web_parts.hpp"

namespace muster::html {

/// The policy for a <meta> element. `style` and `script` are exactly the text between their tags;
/// `additions` are the addresses that a theme allows.
std::string content_security_policy(std::string_view style, std::string_view script,
                                    const std::vector<theme::PolicyDirective>& additions = {});

/// The hash of `content` in the form that a policy needs: `sha256-<base64>`.
std::string source_hash(std::string_view content);

}  // namespace muster::html
