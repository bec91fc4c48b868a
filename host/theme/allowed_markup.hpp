// SPDX-License-Identifier: MIT
// The elements and attributes that a theme's files may use.
#pragma once

#include <string_view>

#include "theme/markup_reader.hpp"

namespace muster::theme {

bool is_allowed_element(PartOfPage part, std::string_view element);
/// For every element: class, lang, aria-...; for some: href, src, viewBox. Event handlers and
/// `style` are on no list.
bool is_allowed_attribute(std::string_view element, std::string_view attribute);
/// The directive of the policy that lets a page load what an attribute names; "" if it names
/// nothing that is loaded. `rel` is that of a <link>.
std::string_view directive_for(std::string_view element, std::string_view attribute,
                               std::string_view rel);

}  // namespace muster::theme
