// SPDX-License-Identifier: MIT
// The attributes of headings and directives, as compose uses them. The room `lines` reads them.
#pragma once

#include <string>
#include <string_view>

#include "lines/attributes.hpp"

namespace muster::compose {

using lines::AttributeError;
using lines::Attributes;
using lines::is_anchor_id;
using lines::parse_attributes;

/// An id made from words: "Workforce gap, 2028" is workforce-gap-2028. "" if no letter or digit is
/// left.
std::string slug(std::string_view words);

}  // namespace muster::compose
