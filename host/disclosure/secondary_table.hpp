// SPDX-License-Identifier: MIT
// Rule sets with secondary suppression, applied to one table: heads first, then the whole-time
// equivalents that go with them.
#pragma once

#include <cstddef>
#include <vector>

#include "disclosure/rule_set.hpp"
#include "model/dataset.hpp"

namespace muster::disclosure {

/// A table of the same name that readers may hold already.
struct PublishedTable {
  const model::Table* table = nullptr;
  const model::TextPool* texts = nullptr;
};

/// Withholds in the table and its margins what `rule` withholds and what would give that away, also
/// together with `published`. Returns how many withheld counts `published` gives away whatever is
/// done.
std::size_t suppress_table(model::Table& table, const model::TextPool& texts, const RuleSet& rule,
                           const std::vector<PublishedTable>& published);

}  // namespace muster::disclosure
