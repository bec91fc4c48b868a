// SPDX-License-Identifier: MIT
// Finds the character that separates the cells of a table, such as a comma, in its first lines.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace muster::load {

/// The character that separates the cells of a table, such as a comma.
struct CellSeparator {
  char sign = ',';
  bool in_first_line = false;  ///< the first line of the file names it: `sep=;`
};

/// Returns the sign that occurs equally often in most of the first lines, or the sign that the
/// first line names. `start` is the beginning of the file.
CellSeparator find_separator(std::string_view start);

/// Returns the sign that parts a row into `wanted` cells, at least two, if the sign `usual`, by
/// which it was read, doesn't; nothing if there is no such sign.
std::optional<char> other_separator(std::span<const std::string_view> cells, std::size_t wanted,
                                    char usual = ',');

/// Returns the plural noun for the sign: "commas", "semicolons", "tabs" or "bars".
std::string separator_word(char sign);

}  // namespace muster::load
