// SPDX-License-Identifier: MIT
// How notes under a table begin. The writer of CSV files uses this to recognise notes about a row,
// the note that names the source, and notes that only explain printed signs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

inline constexpr std::string_view source_prefix = "Source: ";
inline constexpr std::string_view synthetic_prefix = "Synthetic data:";

/// The printed mark "[note 2]".
std::string note_mark(std::uint32_t number);

/// Whether a column's title already contains its unit, as "Filled posts" and "Pay (£)" do.
bool names_unit(std::string_view title, std::string_view unit);

/// The numbers of the notes whose marks a cell contains, in the cell's order.
std::vector<std::uint32_t> notes_of(const Cell& cell);

}  // namespace muster::document
