// SPDX-License-Identifier: MIT
// Reads a publisher's own parts of web pages, and checks their markup and styles.
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

// A theme's file with markup for every page, as a tree of allowed elements.

/// The part of the page that a file is for. The two parts allow different elements.
enum class PartOfPage : unsigned char { head, body };

/// Whether the policy allows `directive` to load from the origin of `address`.
bool allows(const std::vector<PolicyDirective>& policy, std::string_view directive,
            const std::string& address);

/// Reads `name` from `themes`, as well-formed XML without a root. Reports with line and column: an
/// element or attribute that isn't allowed (such as event handlers or `style`), a script inside the
/// file, an id that doesn't begin with "site-", an address other than http(s), mailto or `#id`, and
/// an address that the policy of `parts` doesn't allow to load. A file may have at most 200,000
/// bytes. Names of pictures that are read are added to `parts.files`.
std::vector<Markup> read_markup(const Folder& themes, const std::string& name, PartOfPage part,
                                WebParts& parts, Diagnostics& diagnostics);

// The elements and attributes that a theme's files may use.

bool is_allowed_element(PartOfPage part, std::string_view element);
/// Whether the element may have the attribute. Every element may have class, lang and aria-...;
/// some may have href, src or viewBox. Event handlers and `style` are never allowed.
bool is_allowed_attribute(std::string_view element, std::string_view attribute);
/// Returns the directive of the policy that must allow the address in an attribute; "" if the page
/// loads nothing from that address. `rel` is the attribute of a <link>.
std::string_view directive_for(std::string_view element, std::string_view attribute,
                               std::string_view rel);

// Decides whether a theme's style sheet can be part of a page.

/// Reports, as theme.web, each part of the style sheet that would end the page's style element,
/// load something that the policy doesn't allow, or hide either behind an escape. Examples are
/// "</", "]]>", "@import", "url(" with an address that is not allowed, a backslash outside a
/// string, and a string or comment that doesn't end.
void check_style(const std::string& css, const std::string& file,
                 const std::vector<PolicyDirective>& policy, Diagnostics& diagnostics);

// Reads the key `web` of a theme and the files that it names.

/// Reports problems as theme.web. Reads files from `themes` only. Returns nothing if the theme has
/// no `web`.
std::optional<WebParts> read_web_parts(FieldReader& reader, const YAML::Node& root,
                                       const Folder& themes);

}  // namespace muster::theme
