// SPDX-License-Identifier: MIT
// Decides which link targets the writer may print.
#pragma once

#include <string>
#include <string_view>

namespace muster::document {

/// True for http(s) and mailto, for `#id`, and for a relative path that stays inside the
/// publication. Everything else (javascript:, data:, //host, ../, control characters, backslashes)
/// is rejected.
bool is_safe_target(std::string_view target);

/// An id that is valid in HTML: white space, which would end it, becomes `-`.
std::string anchor_id(std::string_view id);

}  // namespace muster::document
