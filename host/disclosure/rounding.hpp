// SPDX-License-Identifier: MIT
// Rule sets that look at one cell at a time: withhold small counts, round the others.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "disclosure/rule_set.hpp"
#include "disclosure/suppression.hpp"
#include "model/table.hpp"

namespace muster::disclosure {

/// By level of the table (0: its rows, n: its n-th margin), the rows that describe the nation.
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
