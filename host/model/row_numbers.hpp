// SPDX-License-Identifier: MIT
// The number of a row that may be published. Lines of a file also count restricted rows, so
// outputs, and plugins in a public run, get the number of the row among public rows instead.
#pragma once

#include <cstdint>

#include "model/table.hpp"

namespace muster::model {

/// Whether the row is exempt, because it names a ground. The public sees its title, or nothing of
/// it.
bool is_exempt(const Table& table, std::size_t row);

/// The number of a row, from 1, among the rows of the table that are not exempt; an exempt row has
/// the number of the row before it. An excerpt must have no exempt rows.
std::uint32_t row_number(const Table& table, std::size_t row);

}  // namespace muster::model
