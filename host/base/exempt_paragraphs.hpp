// SPDX-License-Identifier: MIT
// The paragraphs of Schedule 12A to the Local Government Act 1972 on which a paper is exempt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// Returns the paragraphs in "3", "1 and 2" or "1, 2 and 7A".
std::vector<std::string> exempt_paragraphs(std::string_view text);

}  // namespace muster
