// SPDX-License-Identifier: MIT
// Which name in a table is the sum of all the others, wherever it is: a total under any name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/table.hpp"

namespace muster::load {

/// A name whose rows are the sums of the others in their groups.
struct SumOfOthers {
  std::uint32_t text = 0;
  std::size_t row = 0;     ///< the first that is such a sum
  std::size_t others = 0;  ///< other names there
  std::vector<std::string> columns;  ///< those that are equal there
};

/// The names in `names` that are the sum of the others in every group of rows with equal `by`: in
/// every figure that can be added up, if all of them are known. At least three other names in all
/// groups together and two in each; twice as many if the figures are equal only up to rounding.
/// Headcounts may be below their sum, since one person may be counted in two groups. Zeros and sums
/// of zeros are ignored.
std::vector<SumOfOthers> sums_of_others(const model::Table& table, const model::Column& names,
                                        const std::vector<const model::Column*>& by);

}  // namespace muster::load
