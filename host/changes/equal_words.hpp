// SPDX-License-Identifier: MIT
// The words that two texts have in common, in the same order.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace muster::changes {

/// Pairs of equal words: the index in the earlier text and that in the later one, both rising.
using EqualWords = std::vector<std::pair<std::size_t, std::size_t>>;

/// Finds as many equal words as possible. Returns nothing if more than `most` words are removed and
/// added. Memory and time grow with the square of that number, and not with the length of the
/// texts.
std::optional<EqualWords> equal_words(const std::vector<std::string_view>& then,
                                      const std::vector<std::string_view>& now, std::size_t most);

}  // namespace muster::changes
