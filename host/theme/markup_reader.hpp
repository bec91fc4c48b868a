// SPDX-License-Identifier: MIT
// A file of a theme with markup for every page, as a tree of allowed elements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "theme/web_parts.hpp"

namespace muster::theme {

/// Which part of the page the file is for: each allows other elements.
enum class PartOfPage : unsigned char { head, body };

/// Whether `origin` may be used for `directive` of the policy.
bool allows(const std::vector<PolicyDirective>& policy, std::string_view directive,
            const std::string& address);

/// Reads `name` from `themes`, as well-formed XML without a root. Refuses by name, with line and
/// column: an element or attribute that isn't allowed, scripts in the file, event handlers, styles
/// in attributes, an id that doesn't begin with "site-", an address of another kind than http(s),
/// mailto or `#id`, and one that the policy of `parts` doesn't allow to load. Files are at most
/// 200,000 bytes; the pictures that are read are added to `parts.files`.
std::vector<Markup> read_markup(const Folder& themes, const std::string& name, PartOfPage part,
                                WebParts& parts, Diagnostics& diagnostics);

}  // namespace muster::theme
