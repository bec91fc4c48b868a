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

/// A rate is the sum of `above` over the mean of `below`, plus `added` in both if it is a share of
/// the two (vacant posts of all posts).
struct Fraction {
  std::vector<Bounds> above;
  std::vector<Bounds> below;
  double added = 0;
  bool whole = true;       ///< counts of people: whole numbers
  std::size_t months = 1;  ///< `below` holds the counts of this many points of time
};

/// The values that round to a rate as its source gives it, to a tenth of a per cent or finer.
Bounds as_printed(double rate);

/// Whether the rate leaves each count of the fraction every value within its bounds. Also true if
/// no counts within their bounds give the rate: then it isn't theirs.
bool leaves_open(const Fraction& fraction, Bounds rate);

}  // namespace muster::disclosure
