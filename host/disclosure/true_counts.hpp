// SPDX-License-Identifier: MIT
// The counts of an edition as they were before disclosure control. They stay within load: what a
// later edition publishes must not give them away.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/dataset.hpp"

namespace muster::disclosure {

/// A count before disclosure control.
struct TrueCount {
  model::Status status = model::Status::unknown;
  double value = 0;
};

/// By table: the cells of its TableCounts (heads, then whole-time equivalents), in their order.
using TrueCounts = std::map<std::string, std::vector<TrueCount>>;

TrueCounts true_counts(const model::Dataset& dataset);

/// Tables that readers may already have: an earlier edition, or the public tables published with
/// restricted ones.
struct Published {
  const model::Dataset* shown = nullptr;
  const TrueCounts* counts = nullptr;  ///< nullptr: what it withheld is not known here either
};

}  // namespace muster::disclosure
