// SPDX-License-Identifier: MIT
// Positions in the raw text of one CSV row. libcsv gives no positions; this reads a row a second
// time, following RFC 4180, if a message needs one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <vector>

#include "load/file_problems.hpp"

namespace muster::load {

/// The first characters of the cells of `row`, UTF-8, which begins on `first_line`. The last place
/// is the row's end, or that of an empty cell there.
std::vector<Place> cell_places(std::string_view row, std::uint32_t first_line);

/// The place of cell number `cell` (from 0); the row's end, if it has fewer.
Place cell_place(std::string_view row, std::size_t cell, std::uint32_t first_line);

/// The line of a cell (from 0, never the first) that looks like a row of `width` cells: it has as
/// many commas without a space after them as such a row. Nothing if the rows are too short to
/// decide.
std::optional<std::uint32_t> line_like_a_row(std::string_view cell, std::size_t width);

/// The character that stops libcsv in `row`.
struct QuoteFault {
  /// The three mistakes with quotes that RFC 4180 doesn't allow.
  enum class Kind { inside_unquoted, text_after, never_closed };
  Kind kind = Kind::never_closed;
  Place opened;   ///< the quote that opened the cell; of inside_unquoted, the quote itself
  Place noticed;  ///< the first character that is not allowed there
};

/// The first fault in `row`, which libcsv has refused.
QuoteFault find_quote_fault(std::string_view row, std::uint32_t first_line);

}  // namespace muster::load
