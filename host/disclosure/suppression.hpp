// SPDX-License-Identifier: MIT
// Rule sets with secondary suppression, applied to all tables of an edition at once: what one table
// withholds could be read in another.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "disclosure/edition_counts.hpp"
#include "disclosure/rule_set.hpp"
#include "disclosure/true_counts.hpp"

namespace muster::disclosure {

/// Problems with suppression, by table.
struct Suppressed {
  /// counts revealed by earlier publications, whatever is withheld now
  std::map<std::string, std::size_t> given_away;
  /// counts that could not be shown to be safe
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

}  // namespace muster::disclosure
