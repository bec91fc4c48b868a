// SPDX-License-Identifier: MIT
// Reads a site's own parts of web pages, with the markup and the styles that they may have.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "theme/theme_fields.hpp"
#include "theme/web_parts.hpp"

namespace muster::theme {

// A file of a theme with markup for every page, as a tree of allowed elements.

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

// The elements and attributes that a theme's files may use.

bool is_allowed_element(PartOfPage part, std::string_view element);
/// Whether the element may have the attribute: class, lang and aria-... for every element; href,
/// src and viewBox for some. Event handlers and `style` are never allowed.
bool is_allowed_attribute(std::string_view element, std::string_view attribute);
/// Returns the directive of the policy that lets a page load the address in an attribute; "" if
/// nothing is loaded from it. `rel` is that of a <link>.
std::string_view directive_for(std::string_view element, std::string_view attribute,
                               std::string_view rel);

// Whether a theme's style sheet can be part of a page.

/// theme.web for each piece that would end the page's style element, load something that the
/// policy doesn't allow, or hide either behind an escape: "</", "]]>", "@import", "url(" with
/// another address than an allowed one, a backslash outside a string, a string or comment that
/// doesn't end.
void check_style(const std::string& css, const std::string& file,
                 const std::vector<PolicyDirective>& policy, Diagnostics& diagnostics);

// Reads the key `web` of a theme, and the files that it names.

/// Problems go to the reader's diagnostics as theme.web. Files are read from `themes` alone.
/// Nothing if the theme has no `web`.
std::optional<WebParts> read_web_parts(FieldReader& reader, const YAML::Node& root,
                                       const Folder& themes);

}  // namespace muster::theme
