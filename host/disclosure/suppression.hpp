// SPDX-License-Identifier: MIT
// Rule sets with secondary suppression, applied to all tables of an edition at once: what one table
// withholds could be read in another.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "disclosure/edition_counts.hpp"
#include "disclosure/rule_set.hpp"
#include "model/table.hpp"

namespace muster::disclosure {

/// Problems with suppression, by table.
struct Suppressed {
  /// The counts that earlier publications reveal, whatever is withheld now.
  std::map<std::string, std::size_t> given_away;
  /// The counts that could not be shown to be safe.
  std::map<std::string, std::size_t> not_kept;
  /// Series (a profession in a sector) that are withheld whole, zeros too; and whole tables.
  std::map<std::string, std::size_t> whole_series;
  std::set<std::string> whole_tables;
};

/// Withholds in all tables and their margins what `rule` withholds and what would give that away,
/// also together with `published`.
Suppressed suppress(model::Dataset& dataset, const RuleSet& rule,
                    const std::vector<Published>& published);

/// All cells of the edition and all sums over them that a reader knows, nothing withheld yet.
struct WholeSystem {
  CountSystem system;
  EditionCounts tables;
};
WholeSystem whole_system(const model::Dataset& dataset, std::int64_t threshold);

// Reports suppression to the publisher: what could not be protected, and what protection cost.

/// Reports errors for counts that could not be shown to be safe; warnings for counts that were
/// published before, and for tables that are withheld whole; and notes for series that are withheld
/// whole.
void report(const Suppressed& suppressed, const model::Dataset& dataset, Diagnostics& diagnostics);

// Ties an edition to those that readers may already have: last year's, or the public tables
// published with the restricted ones.

/// The tables of another edition, as added to the system.
struct KnownTables {
  EditionCounts tables;
  /// By table, the number of counts of this edition that need protection but are published.
  std::map<std::string, std::size_t> given_away;
};

/// Settles the cells of `editions` that `known` shows with the same value, and adds the cells that
/// only `known` has. The first of `editions` is to be protected; readers already hold the others.
/// Cells are the same if table, column and keys are; a figure that has been revised since is not
/// tied. A cell withheld by `known` is the same as here if its value is; otherwise it is another
/// cell, which needs protection from this edition's figures as much as this edition's own cells. A
/// figure that `known` rounded is known within its rounding.
KnownTables add_known(const Published& known, const std::vector<const EditionCounts*>& editions,
                      CountSystem& system);

// Rule sets that look at one cell at a time: withhold small counts, round the others.

/// The rows that describe the nation, by level of the table (0: its rows, n: its n-th margin).
using NationalRows = std::vector<std::vector<bool>>;

NationalRows national_rows(const model::Table& table, const model::TextPool& texts,
                           const std::vector<std::string>& national);

/// Applies `rule` to every person count and whole-time equivalent of the table and its margins that
/// is not national.
void round_table(model::Table& table, const RuleSet& rule, const NationalRows& national);

/// A withheld count, and the range that a reader can work out by adding up the rest.
struct BoundedCount {
  std::string table;
  std::int64_t value = 0;
  Interval bounds;
};

/// The counts that are withheld by `rule`, after `truth` has been made and its tables rounded: what
/// all of them together leave.
std::vector<BoundedCount> bounds_by_cell(WholeSystem truth, const RuleSet& rule);

}  // namespace muster::disclosure
