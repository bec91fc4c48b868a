// SPDX-License-Identifier: MIT
// The attributes of headings and directives, under their names in compose. host/lines reads them.
#pragma once

#include <string>
#include <string_view>

#include "lines/attributes.hpp"

namespace muster::compose {

using lines::AttributeError;
using lines::Attributes;
using lines::is_anchor_id;
using lines::parse_attributes;

/// An id made from text: "Workforce gap, 2028" becomes workforce-gap-2028. "" if the text has no
/// letter or digit.
std::string slug(std::string_view words);

}  // namespace muster::compose
