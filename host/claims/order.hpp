// SPDX-License-Identifier: MIT
// The items that a superlative ranks, and their ranking in the data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/superlatives.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {

/// One place in an order.
struct Place {
  const KnownFigure* figure;
  double value;  ///< greater is higher
};
using Order = std::vector<Place>;

struct Question {
  std::string measure;
  std::string family;
  Sign sign = Sign::unsaid;  ///< the largest surplus, the largest shortfall
  bool of_rates = false;
};

/// The ranking claimed by a sentence: its measure and the items ranked.
std::optional<Question> question_of(const Reading& reading, const Superlative& superlative);
/// The highest first; of a member published figures go before those that were worked out.
Order order_of(const Question& question, const std::vector<KnownFigure>& all);

}  // namespace muster::claims
