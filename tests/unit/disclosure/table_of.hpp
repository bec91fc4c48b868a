// SPDX-License-Identifier: MIT
// Tables written down in a test, for shapes that no table of the host has.
#pragma once

#include <string>
#include <vector>

#include "model/table.hpp"

namespace muster::disclosure::test {

/// An index that refers to no row.
inline constexpr double unknown = -1, not_applicable = -2, withheld = -3, rounded_to_zero = -4;

/// Columns of numbers, keys among them, so that rows are short. Names of the columns "heads", "wte"
/// and "share" say what they hold. Margins are added as load adds them.
model::Table table_of(const std::vector<std::string>& names,
                      const std::vector<std::vector<double>>& rows,
                      std::vector<model::MarginSchema> margins = {});

model::MarginSchema margin(std::vector<std::string> by, const std::string& sum = "heads");

}  // namespace muster::disclosure::test
