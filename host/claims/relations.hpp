// SPDX-License-Identifier: MIT
// Words that put one above another: "higher than", "outnumber", "below".
#pragma once

#include <vector>

#include "claims/mention.hpp"

namespace muster::claims {

struct Relation {
  Sign sign = Sign::unsaid;
  bool of_counts = false;           ///< "outnumber", "fewer": and no rates
  bool is_quality = false;          ///< "better": plus is better, whichever way that is
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t joint = 0;            ///< "than", or the last token again
};

/// In order. Without those that compare with another time: "than a year ago".
std::vector<Relation> find_relations(const Tokens& tokens);

/// "More health visitors than last year": the same that compare two times, as a change.
std::vector<Relation> find_relations_in_time(const Tokens& tokens);

}  // namespace muster::claims
