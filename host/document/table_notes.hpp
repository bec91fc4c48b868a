// SPDX-License-Identifier: MIT
// How notes under a table begin. From this the writer of the CSV file recognises notes about a row,
// the note that names the source, and notes that only explain printed marks.
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

/// Whether a column's title contains its unit: "Filled posts", "Pay (£)".
bool names_unit(std::string_view title, std::string_view unit);

/// The numbers of the notes to which a cell has marks, in its order.
std::vector<std::uint32_t> notes_of(const Cell& cell);

}  // namespace muster::document
