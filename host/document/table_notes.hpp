// SPDX-License-Identifier: MIT
// How notes under a table begin: from this the writer of the CSV file knows which of them are about
// a row, which name the source, and which only explain marks of print.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

inline constexpr std::string_view source_prefix = "Source: ";
inline constexpr std::string_view synthetic_prefix = "Synthetic data:";

/// "[note 2]".
std::string note_mark(std::uint32_t number);

/// Whether a column's title says its unit: "Filled posts", "Pay (£)".
bool names_unit(std::string_view title, std::string_view unit);

/// The notes that a cell has marks of, in its order.
std::vector<std::uint32_t> notes_of(const Cell& cell);

}  // namespace muster::document
