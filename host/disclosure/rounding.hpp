// SPDX-License-Identifier: MIT
// Rule sets that look at one cell at a time: withhold small counts, round the others.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "disclosure/count_system.hpp"
#include "disclosure/rule_set.hpp"
#include "disclosure/table_counts.hpp"
#include "model/table.hpp"

namespace muster::disclosure {

/// By level of the table (0: its rows, n: its n-th margin), the rows that describe the nation.
using NationalRows = std::vector<std::vector<bool>>;

NationalRows national_rows(const model::Table& table, const model::TextPool& texts,
                           const std::vector<std::string>& national);

/// Applies `rule` to every person count and whole-time equivalent of the table and its margins that
/// is not national.
void round_table(model::Table& table, const RuleSet& rule, const NationalRows& national);

/// What a reader who adds up the rest can tell of each count that is withheld in `rounded`, by
/// `rule`. `truth` is the system of the same table before.
std::map<CellId, Interval> bounds_by_cell(CountSystem truth, const TableCounts& rounded,
                                          const RuleSet& rule);

/// The same as how many counts are left with these bounds.
std::map<Interval, std::size_t> bounds_left(CountSystem truth, const TableCounts& rounded,
                                            const RuleSet& rule);

}  // namespace muster::disclosure
