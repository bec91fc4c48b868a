// SPDX-License-Identifier: MIT
// Applies rule sets to an edition. Secondary suppression treats all tables together, because a
// count that one table withholds might be read in another.
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

/// What suppression has to report, by table.
struct Suppressed {
  /// The number of counts that earlier publications reveal, whatever is withheld now.
  std::map<std::string, std::size_t> given_away;
  /// The number of counts that could not be shown to be safe.
  std::map<std::string, std::size_t> not_kept;
  /// The number of series (a profession in a sector) that are withheld whole, including zeros.
  std::map<std::string, std::size_t> whole_series;
  std::set<std::string> whole_tables;  ///< withheld whole, including zeros
};

/// Withholds, in all tables and their margins, the counts that `rule` withholds and the cells that
/// would give them away, alone or together with `published`.
Suppressed suppress(model::Dataset& dataset, const RuleSet& rule,
                    const std::vector<Published>& published);

/// All cells of an edition and all equations between them that a reader knows, before anything is
/// withheld.
struct WholeSystem {
  CountSystem system;
  EditionCounts tables;
};
WholeSystem whole_system(const model::Dataset& dataset, std::int64_t threshold);

// Reports the result of suppression to the publisher: counts that could not be protected, and
// figures that were withheld to protect others.

/// Reports errors for counts that could not be shown to be safe; warnings for counts that were
/// published before, and for tables that are withheld whole; and notes for series that are withheld
/// whole.
void report(const Suppressed& suppressed, const model::Dataset& dataset, Diagnostics& diagnostics);

// Ties an edition to publications that readers may already have: last year's edition, or the public
// tables that are published with the restricted ones.

/// The tables of another edition, as added to the system.
struct KnownTables {
  EditionCounts tables;
  /// By table: the number of counts of this edition that need protection but are in `tables`.
  std::map<std::string, std::size_t> given_away;
};

/// Settles (see Cell::settled) the cells of `editions` that `known` shows with the same value, and
/// adds the cells that only `known` has. The first of `editions` is being protected; readers
/// already have the others. Two cells are the same if their table, column, row key and value are
/// equal, so a figure that has been revised since is another cell. A row of an organisation that
/// merged is also the row that it had before, and a row without an organisation is also one of the
/// edition's organisation, as boards have them once they are joined. If `known` withholds a cell,
/// its true value is compared. A withheld cell that is not in this edition must be protected as
/// well, because this edition's figures could reveal it. A cell that `known` rounded is limited to
/// the range of its rounding.
KnownTables add_known(const Published& known, const std::vector<const EditionCounts*>& editions,
                      CountSystem& system);

/// Adds the fact that the counts of `whole` are the sums of those of `parts`, the editions that it
/// follows, where the figures agree. Rows of organisations are sums too: those of one edition.
void add_parts(const EditionCounts& whole, const std::vector<const EditionCounts*>& parts,
               CountSystem& system);

/// Adds the fact that several rows of one edition are one row of the other, where the figures
/// agree: organisations that merged, or were divided, in between. Both must be about the same
/// people.
void add_sums_of_merged(const EditionCounts& edition, const EditionCounts& other,
                        CountSystem& system);

// Rule sets without secondary suppression. They treat each cell alone: they withhold small counts
// and round the others.

/// Whether each row describes the nation and not the area, by level of the table and by row. Level
/// 0 is the table's own rows, level n its n-th margin.
using NationalRows = std::vector<std::vector<bool>>;

NationalRows national_rows(const model::Table& table, const model::TextPool& texts,
                           const std::vector<std::string>& national);

/// Applies `rule` to all headcounts and whole-time equivalents of the table and its margins, except
/// in national rows.
void round_table(model::Table& table, const RuleSet& rule, const NationalRows& national);

/// A withheld count, and the range that a reader can work out for it from the figures that are
/// shown.
struct BoundedCount {
  std::string table;
  std::int64_t value = 0;
  Interval bounds;
};

/// Returns the counts that `rule` withholds, each with the range that a reader can work out from
/// all tables together. `truth` must have been made before its tables were rounded.
std::vector<BoundedCount> bounds_by_cell(WholeSystem truth, const RuleSet& rule);

}  // namespace muster::disclosure
