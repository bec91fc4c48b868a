// SPDX-License-Identifier: MIT
// What a rate reveals about counts for which a reader knows only bounds.
#pragma once

#include <cstddef>
#include <vector>

namespace muster::disclosure {

/// From `low` to `high`, both included.
struct Bounds {
  double low = 0;
  double high = 0;
};

/// A rate is the sum of `above` over the mean of `below`, plus `added` in both where it is a share
/// of the two (vacant posts of all posts).
struct Fraction {
  std::vector<Bounds> above;
  std::vector<Bounds> below;
  double added = 0;
  bool whole = true;       ///< counts of people: whole numbers
  std::size_t months = 1;  ///< `below` holds the counts of so many points of time
};

/// The values that round to a rate as its source gives it, to a tenth of a per cent or finer.
Bounds as_printed(double rate);

/// Whether the rate leaves each count of the fraction every value within its bounds. True also
/// where no counts within their bounds make the rate: it is not theirs.
bool leaves_open(const Fraction& fraction, Bounds rate);

}  // namespace muster::disclosure
