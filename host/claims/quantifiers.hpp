// SPDX-License-Identifier: MIT
// "All but two of the 22 professions", "not a single sector": how many of a group.
#pragma once

#include <cstdint>
#include <optional>

#include "claims/token.hpp"

namespace muster::claims {

enum class Quantity : std::uint8_t { count, all_but, every, most, none, only };

struct Quantifier {
  Quantity quantity = Quantity::count;
  double number = 0;
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t noun = 0;             ///< "professions"
};

/// The quantifier that begins at token `at`, if one does.
std::optional<Quantifier> quantifier_at(const Tokens& tokens, std::size_t at);

/// Whether it is true of `satisfied` among `all`.
bool holds(const Quantifier& quantifier, double satisfied, double all);

}  // namespace muster::claims
