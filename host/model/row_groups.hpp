// SPDX-License-Identifier: MIT
// Rows of a table that agree in some columns: what margins are added up over, and what disclosure
// control ties together.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/table.hpp"

namespace muster::model {

/// The columns of `names` that the table has.
std::vector<const Column*> columns_of(const Table& table, const std::vector<std::string>& names);

/// What a cell holds, as bits that are equal where the cells are (of one table; texts are indices
/// into one pool).
std::uint64_t cell_bits(const Column& column, std::size_t row);

/// For each row of the table its group, numbered by first appearance.
std::vector<std::size_t> group_rows(const Table& table, const std::vector<const Column*>& by);

}  // namespace muster::model
