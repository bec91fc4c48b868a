// SPDX-License-Identifier: MIT
// Words that say how exactly a figure is meant: "in excess of", "circa", "700+".
#pragma once

#include <vector>

#include "check/figure_scanner.hpp"

namespace muster::check {

struct HedgePhrase {
  Hedge hedge = Hedge::none;
  std::size_t count = 0;  ///< tokens
};

/// The hedge that ends before token `at`.
HedgePhrase hedge_before(const std::vector<Token>& tokens, std::size_t at);
/// The hedge that begins after token `at`.
HedgePhrase hedge_after(const std::vector<Token>& tokens, std::size_t at);

}  // namespace muster::check
