// SPDX-License-Identifier: MIT
// The structure types of ISO 32000-1, 14.8.4, and the mapping of other types to them.
#pragma once

#include <string>
#include <string_view>

#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// With its slash.
bool is_standard_type(std::string_view type);

/// The standard type for `type`, by the role map of its file (which may be null) and, for the types
/// of PDF 2.0, by theirs; "" if there is none or the map is circular.
std::string standard_type(Handle roles, Handle type);

}  // namespace muster::foreign
