// SPDX-License-Identifier: MIT
// What disclosure control is given: its rule sets, the columns that count people, and the counts as
// they were before. data/disclosure.md says what the rule sets protect.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"
#include "model/table.hpp"

namespace muster::disclosure {

// The named rule sets of disclosure control: how counts of people are changed before later stages
// see them. data/disclosure.md says what they protect.

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

/// Applies a rule set to one count on its own, without secondary suppression. `count` must be valid
/// for is_count.
Shown protect_count(const RuleSet& rule, double count);

// Which columns of a table count people, and which headcount each whole-time equivalent column
// belongs to.

/// Indices into table.columns, by kind of count.
struct CountColumns {
  std::vector<std::size_t> heads;
  std::vector<std::size_t> wte;
  std::vector<std::size_t> rates;
  /// The one headcount that the one column of whole-time equivalents describes.
  std::optional<std::size_t> headcount_of_wte;

  bool any() const { return !heads.empty() || !wte.empty(); }
};

CountColumns count_columns(const model::Table& table);

/// The least number of people that whole-time equivalents can mean: 4.2 is five people. A value
/// that the source rounded down to 0 (status rounded) means one.
double people_in(double wte, model::Status status);

/// Hides a cell's value for good.
void withhold(model::Column& column, std::size_t row);

/// The table's column at a margin, or nullptr.
model::Column* find_column(model::Table& table, const std::string& name);

// The counts of an edition as they were before disclosure control. They stay within load: what a
// later edition publishes must not give them away.

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
  const TrueCounts* counts = nullptr;  ///< nullptr: muster does not know what it withheld
};

}  // namespace muster::disclosure
