// SPDX-License-Identifier: MIT
// The inputs of disclosure control: its rule sets, the columns that count people, and the counts
// before any change. data/disclosure.md says what the rule sets protect.
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

/// Withholds a count from 1 to `threshold`, and rounds any other to the nearest multiple of `base`
/// (with base 0, the count is not changed). 0 stays 0. With `secondary`, further cells are withheld
/// until no withheld count can be worked out from the cells that are shown.
struct RuleSet {
  std::string_view id;  ///< the name in edition.yaml
  std::int64_t threshold = 0;
  std::int64_t base = 0;
  bool secondary = false;

  bool changes_anything() const { return threshold > 0 || base > 0; }
};

/// - `none`: every count is shown as it is in the files.
/// - `nhs-england`: NHS England's rule for hospital episodes from September 2018. Counts from 1 to
///   7 are withheld and all others are rounded to the nearest 5. Rounding takes the place of
///   secondary suppression.
/// - `round-5`: every count is rounded to the nearest 5.
/// - `threshold-5`: counts from 1 to 5 are withheld and all others are exact, with secondary
///   suppression.
/// Returns nullptr if no rule set has this id.
const RuleSet* find_rule_set(std::string_view id);
std::vector<std::string> rule_set_ids();

/// The largest count that the rules accept. A larger one is reported as a mistake in the file.
inline constexpr double largest_count = 100'000'000;

/// Whether `value` is whole, not negative and at most `largest_count`.
bool is_count(double value);

/// A count as readers see it.
struct Shown {
  model::Status status = model::Status::known;
  double value = 0;  ///< 0 if withheld
};

/// Applies a rule set to a single count, without secondary suppression. is_count(count) must be
/// true.
Shown protect_count(const RuleSet& rule, double count);

// Finds the columns of a table that count people, and the headcount column that belongs to a column
// of whole-time equivalents.

/// Indices into table.columns, by kind of count.
struct CountColumns {
  std::vector<std::size_t> heads;
  std::vector<std::size_t> wte;
  std::vector<std::size_t> rates;
  /// The column with the headcount of the people that the column in `wte` counts as whole-time
  /// equivalents. Set only if the table has exactly one column of each kind.
  std::optional<std::size_t> headcount_of_wte;

  bool any() const { return !heads.empty() || !wte.empty(); }
};

CountColumns count_columns(const model::Table& table);

/// Returns the least number of people that whole-time equivalents can mean: five for 4.2. For a
/// value that the source rounded down to 0 (status rounded) it is one.
double people_in(double wte, model::Status status);

/// Sets the cell's status to withheld and deletes its value.
void withhold(model::Column& column, std::size_t row);

/// Returns the column of a table or margin with this name, or nullptr.
model::Column* find_column(model::Table& table, const std::string& name);

// The counts of an edition before disclosure control. No later stage may see them. They are kept so
// that a later edition can be checked: it must not give them away.

/// A count before disclosure control.
struct TrueCount {
  model::Status status = model::Status::unknown;
  double value = 0;
};

/// By table name: the values of its cells in the order of TableCounts::places(), headcounts before
/// whole-time equivalents.
using TrueCounts = std::map<std::string, std::vector<TrueCount>>;

TrueCounts true_counts(const model::Dataset& dataset);

/// Tables that readers may already have: an earlier edition, or the public tables published with
/// restricted ones.
struct Published {
  const model::Dataset* shown = nullptr;
  const TrueCounts* counts = nullptr;  ///< nullptr: the counts that `shown` withholds are not known
  /// The part of the people that it is about, from 1, if an edition follows several others: its
  /// counts are the sums of theirs. 0: all people of the edition that is being protected.
  std::size_t part = 0;
  /// The part that is the sum of this one and of others, all named as `previous` by one edition.
  std::size_t whole = 0;
};

}  // namespace muster::disclosure
