// SPDX-License-Identifier: MIT
// Numbers in words: "ninety", "twenty-five", "a hundred", "two million".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "claims/token.hpp"

namespace muster::claims {

struct SpelledNumber {
  double value = 0;
  std::size_t count = 0;  ///< tokens
};

/// The number that begins at `tokens[at]`, up to ninety-nine; "a" and "half a" before a scale too.
std::optional<SpelledNumber> read_spelled(const Tokens& tokens, std::size_t at);

/// 1,000,000 for "million" and "m"; 1 for other words.
double scale_of(std::string_view word);

}  // namespace muster::claims
