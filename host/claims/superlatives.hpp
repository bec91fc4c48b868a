// SPDX-License-Identifier: MIT
// "Highest", "third largest", "most common": which place in an order a sentence claims.
#pragma once

#include <vector>

#include "claims/token.hpp"

namespace muster::claims {

struct Superlative {
  bool is_top = true;      ///< highest, largest; false: lowest, smallest
  std::size_t rank = 1;    ///< 2 for "second largest"
  bool of_counts = false;  ///< "largest" and "most" refer to counts; "highest" refers to rates if
                           ///< there are any
  std::size_t first = 0, last = 0;  ///< tokens
  bool is_of_two = false;           ///< "larger of the two"
  bool is_after = false;  ///< "no profession has a higher rate than": who is named after it
};

std::vector<Superlative> find_superlatives(const Tokens& tokens);

}  // namespace muster::claims
