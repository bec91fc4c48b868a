// SPDX-License-Identifier: MIT
// Several words as one text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// "a, b, c", or with another text between.
std::string joined(const std::vector<std::string>& words, std::string_view between = ", ");

/// "a", "a and b", "a, b and c"; "" for none.
std::string listed(const std::vector<std::string>& words);

}  // namespace muster
