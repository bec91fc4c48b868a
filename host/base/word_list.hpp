// SPDX-License-Identifier: MIT
// Several words as one text.
#pragma once

#include <muster/figures/names.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// "a, b, c", or with another text between.
std::string joined(const std::vector<std::string>& words, std::string_view between = ", ");

/// "a", "a and b", "a, b and c"; "" for none.
inline std::string listed(const std::vector<std::string>& words) { return figures::listed(words); }

/// "1 row", "2 rows": of a thing with a regular plural.
std::string counted(std::size_t count, std::string_view thing);

}  // namespace muster
