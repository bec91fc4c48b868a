// SPDX-License-Identifier: MIT
// Which cells of a sheet a recipe reads: those of the header, and below it those of the columns
// that the recipe names. No other cell leaves the confined child, so nothing of a person does that
// the recipe doesn't ask for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/recipe.hpp"
#include "import/source_header.hpp"

namespace muster::importing {

/// Takes the rows of a sheet until it has found the header, and then says which cells are wanted.
class WantedCells {
 public:
  explicit WantedCells(const Recipe& recipe) : x_recipe(recipe), x_header(recipe.header) {}

  /// Takes the next row. All rows must have the same number of cells, that of the widest.
  void look_at(const SourceRow& row);
  /// Whether no further row has to be looked at.
  bool is_settled() const;
  /// Whether a cell is wanted. `line` counts from 1 and `column` from 0.
  bool wants(std::uint32_t line, std::size_t column, std::string_view text) const;
  /// Whether a row is one of the table: below a header that fits the recipe.
  bool is_of_table(std::uint32_t line) const;

 private:
  void find_columns();
  bool wants_name(std::uint32_t line, std::string_view text) const;

  const Recipe& x_recipe;
  HeaderFinder x_header;
  std::vector<bool> x_columns;              ///< for each column whether it is wanted
  HeaderRecipe x_other;                     ///< for x_elsewhere: the names of the recipe's columns
  std::optional<HeaderFinder> x_elsewhere;  ///< looks for the header after one that doesn't fit
  std::uint32_t x_last = 0;                 ///< the last line that was looked at
};

}  // namespace muster::importing
