// SPDX-License-Identifier: MIT
// Which name in a table is the sum of all the others, wherever it is: a total, whatever it is
// called.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/table.hpp"

namespace muster::load {

/// A name whose rows are the sums of the others in the same groups.
struct SumOfOthers {
  std::uint32_t text = 0;
  std::size_t row = 0;     ///< the first that is such a sum
  std::size_t others = 0;  ///< other names there
  std::vector<std::string> columns;  ///< those that are equal there
};

/// The names in `names` that are the sum of the others in every group of rows that agree in `by`:
/// in every figure that can be added up, where all of them are known. Three other names at
/// least, in all groups together and two in each; twice as many where the figures are equal but for
/// rounding. Heads may be fewer than their sum, since one person may be counted in two groups.
/// Nothing and sums of nothing say nothing.
std::vector<SumOfOthers> sums_of_others(const model::Table& table, const model::Column& names,
                                        const std::vector<const model::Column*>& by);

}  // namespace muster::load
