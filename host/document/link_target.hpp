// SPDX-License-Identifier: MIT
// Decides which link targets writers may print.
#pragma once

#include <string>
#include <string_view>

namespace muster::document {

/// True for http(s) and mailto, for `#id`, and for a relative path that stays inside the
/// publication. All other targets (javascript:, data:, //host, ../, control characters,
/// backslashes) are rejected.
bool is_safe_target(std::string_view target);

/// Makes an id valid in HTML: white space, which would end the id, becomes `-`.
std::string anchor_id(std::string_view id);

}  // namespace muster::document
