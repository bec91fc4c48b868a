// SPDX-License-Identifier: MIT
// Finds a name in a table whose figures are the sum of those of all other names: a total, whatever
// it is called.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/table.hpp"

namespace muster::load {

/// A name whose rows are, in each group, the sum of the rows of all other names.
struct SumOfOthers {
  std::uint32_t text = 0;
  std::size_t row = 0;               ///< the first row that is such a sum
  std::size_t others = 0;            ///< number of other names in its group
  std::vector<std::string> columns;  ///< columns in which that row equals the sum
};

/// Returns the names in the column `names` that are the sum of all other names in every group. A
/// group is the rows with equal values in the columns `by`. The sums must be equal in every figure
/// that can be added up and whose parts are all known. There must be at least three other names in
/// all groups together, and two in each group; twice as many if figures are equal only up to
/// rounding. A headcount may be below the sum, because one person may be counted twice. Zeros and
/// sums of zeros are ignored.
std::vector<SumOfOthers> sums_of_others(const model::Table& table, const model::Column& names,
                                        const std::vector<const model::Column*>& by);

}  // namespace muster::load
