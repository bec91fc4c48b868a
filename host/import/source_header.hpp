// SPDX-License-Identifier: MIT
// Finds the header among the first rows of a file: titles and notes may be above it, and it may
// have several rows, with names of groups above the names of columns.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "import/recipe.hpp"

namespace muster::importing {

/// A row of a file as its reader gives it.
struct SourceRow {
  std::span<const std::string_view> cells;
  std::uint32_t line = 0;  ///< the line of a file or the row of a sheet, from 1
  /// Whether cells that the recipe doesn't name, and which were therefore not read, have text.
  bool has_other_text = false;
};

/// Takes the rows of a file from its beginning until the header is complete.
class HeaderFinder {
 public:
  /// How many rows are looked at for a header that is found by its names.
  static constexpr std::size_t most_rows = 100;

  explicit HeaderFinder(const HeaderRecipe& recipe) : x_recipe(&recipe) {}

  /// Takes the next row. Must not be called once the header is complete.
  void take(const SourceRow& row);
  bool is_complete() const { return x_complete; }
  /// Whether a header found by its names is not in the first `most_rows` rows.
  bool gave_up() const { return x_looked_at >= most_rows && !x_complete; }

  /// Returns the names of the columns. If the header has several rows, their names are joined, as
  /// in "EU - All staff". A repeated name gets a number, as in "Total (2)". A column without a name
  /// gets its letter, as in "column C".
  const std::vector<std::string>& names() const { return x_names; }
  std::uint32_t line() const { return x_line; }  ///< the line of the header's last row
  /// Returns the line of the header's first row.
  std::uint32_t first_line() const { return x_lines.empty() ? 0 : x_lines.front(); }

  /// Of the rows so far, one has the most header names of the recipe. These functions return its
  /// line (0 if no row has any of the names), the first name that it lacks, and the names that it
  /// has.
  std::uint32_t nearest_line() const { return x_nearest_line; }
  const std::string& lacking() const { return x_lacking; }
  const std::vector<std::string>& nearest_names() const { return x_nearest_names; }

 private:
  using Cells = std::vector<std::string>;
  bool ends_with(const Cells& row, std::uint32_t line);
  bool has_names(const Cells& row, std::uint32_t line);
  void complete(std::uint32_t line);

  const HeaderRecipe* x_recipe;
  std::deque<Cells> x_rows;           ///< the last ones, at most as many as the header has
  std::deque<std::uint32_t> x_lines;  ///< their lines
  std::size_t x_looked_at = 0;
  bool x_complete = false;
  std::vector<std::string> x_names;
  std::uint32_t x_line = 0;
  std::uint32_t x_nearest_line = 0;
  std::size_t x_most_found = 0;
  std::string x_lacking;
  std::vector<std::string> x_nearest_names;
};

}  // namespace muster::importing
