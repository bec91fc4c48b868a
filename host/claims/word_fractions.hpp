// SPDX-License-Identifier: MIT
// Shares in words: "a third", "two fifths", "half of", "three quarters".
#pragma once

#include <optional>

#include "claims/token.hpp"

namespace muster::claims {

struct WordFraction {
  double value = 0;
  double room = 0;        ///< how far from it one may still say so
  std::size_t count = 0;  ///< tokens
};

/// The share that begins at token `at`. Ordinals, as in "the third priority", don't count.
std::optional<WordFraction> word_fraction_at(const Tokens& tokens, std::size_t at);

}  // namespace muster::claims
