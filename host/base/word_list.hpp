// SPDX-License-Identifier: MIT
// Joins several words to one text.
#pragma once

#include <muster/figures/names.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// Returns the words with ", " or another text between them: "a, b, c".
std::string joined(const std::vector<std::string>& words, std::string_view between = ", ");

/// Returns "a", "a and b" or "a, b and c"; "" for an empty list.
inline std::string listed(const std::vector<std::string>& words) { return figures::listed(words); }

/// Returns "1 row" or "2 rows", for a word with a regular plural.
std::string counted(std::size_t count, std::string_view thing);

}  // namespace muster
