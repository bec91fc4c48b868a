// SPDX-License-Identifier: MIT
// How notes under a table begin: this tells the writer of the CSV file which of them are about a
// row, which name the source, and which only explain marks of print.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muster::document {

/// "[note 2]": stands behind the words of a row's first cell, and before the note.
inline std::string note_mark(std::size_t number) { return "[note " + std::to_string(number) + "]"; }

inline constexpr std::string_view source_prefix = "Source: ";
inline constexpr std::string_view synthetic_prefix = "Synthetic data:";
/// They explain what stands in cells, which the CSV has in symbols of its own.
inline constexpr std::string_view mark_prefixes[] = {"– ", "[c] ", "[z] "};

}  // namespace muster::document
