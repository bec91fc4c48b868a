// SPDX-License-Identifier: MIT
// The named rule sets of disclosure control: how counts of people are changed before later stages
// see them. data/disclosure.md says what they protect.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/table.hpp"

namespace muster::disclosure {

/// A count from 1 to `threshold` is withheld; any other is rounded to the nearest `base` (0: shown
/// as it is). 0 stays 0. With `secondary`, further cells are withheld until no withheld count can
/// be worked out from what is left.
struct RuleSet {
  std::string_view id;  ///< as edition.yaml names it
  std::int64_t threshold = 0;
  std::int64_t base = 0;
  bool secondary = false;

  bool changes_anything() const { return threshold > 0 || base > 0; }
};

/// - `none`: everything as it is in the files.
/// - `nhs-england`: NHS England's rule for hospital episodes from September 2018: 1 to 7 withheld,
///   the rest to the nearest 5, no secondary suppression (its rounding replaces that).
/// - `round-5`: every count to the nearest 5.
/// - `threshold-5`: 1 to 5 withheld, the rest exact, with secondary suppression.
/// nullptr: no rule set has this id.
const RuleSet* find_rule_set(std::string_view id);
std::vector<std::string> rule_set_ids();

/// The largest count that the rules take; above it a file is taken to be wrong.
inline constexpr double largest_count = 100'000'000;

/// Whether `value` is whole, not negative and at most `largest_count`.
bool is_count(double value);

/// A count as readers see it.
struct Shown {
  model::Status status = model::Status::known;
  double value = 0;  ///< 0 if withheld
};

/// One count under a rule set, on its own (no secondary suppression). `count` as is_count says.
Shown protect_count(const RuleSet& rule, double count);

}  // namespace muster::disclosure
