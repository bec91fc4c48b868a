// SPDX-License-Identifier: MIT
// Notes under tables and charts: the words that those who make and those who read them share, and
// the marks that tie them to rows.
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

/// The notes that a cell has marks of, in its order.
std::vector<std::uint32_t> notes_of(const Cell& cell);

}  // namespace muster::document
