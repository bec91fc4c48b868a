// SPDX-License-Identifier: MIT
// Words that say how exactly a figure is meant: "in excess of", "circa", "700+".
#pragma once

#include <vector>

#include "claims/mention.hpp"

namespace muster::claims {

struct HedgePhrase {
  Hedge hedge = Hedge::none;
  std::size_t count = 0;  ///< tokens
  bool is_close = false;  ///< "nearly", "just over"
};

/// The hedge that ends before token `at`.
HedgePhrase hedge_before(const Tokens& tokens, std::size_t at);
/// The hedge that begins after token `at`.
HedgePhrase hedge_after(const Tokens& tokens, std::size_t at);

}  // namespace muster::claims
