// SPDX-License-Identifier: MIT
// Words of change and their direction: "rose", "fewer", "has halved".
#pragma once

#include <optional>
#include <string_view>

#include "claims/mention.hpp"

namespace muster::claims {

/// Whether a figure next to this word is the size of a change.
bool is_change_word(std::string_view word);
/// Up, down or, for "change" and other words, unsaid.
Sign direction_of(std::string_view word);

/// Of "higher" and "lower", which compare with something else as often as with before.
bool is_comparative(std::string_view word);

/// A verb that says by how much: 1 for "doubled" and "to double", -0.5 for "halved".
std::optional<double> multiple_at(const Tokens& tokens, std::size_t at);

/// What a phrase from token `at` on says of a direction without a figure: "has gone up", "rose",
/// "is unchanged". `count` is its length in tokens; 0 if there is none.
struct Direction {
  Sign sign = Sign::unsaid;
  std::size_t count = 0;
  bool is_quality = false;  ///< "worsened": minus is worse, whichever way that is
};
/// The same, with words of the present and the future.
Direction direction_of_figure(const Tokens& tokens, std::size_t at);
Direction direction_at(const Tokens& tokens, std::size_t at);

}  // namespace muster::claims
