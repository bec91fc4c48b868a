// SPDX-License-Identifier: MIT
// Parenthetical remarks between commas, after which the sentence continues: "the vacancy rate of
// midwives, reckoned against funded posts, is 8%".
#pragma once

#include <vector>

#include "claims/token.hpp"

namespace muster::claims {

/// From comma to comma, both included.
struct Insertion {
  std::size_t first = 0, last = 0;  ///< tokens

  bool holds(std::size_t at) const { return first <= at && at <= last; }
};

/// In order, without overlap.
std::vector<Insertion> find_insertions(const Tokens& tokens);

}  // namespace muster::claims
