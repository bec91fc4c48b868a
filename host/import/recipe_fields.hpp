// SPDX-License-Identifier: MIT
// The fields that a recipe reads, and whether a file's header has them. Used on both sides of the
// pipe: the child that reads workbooks sends no other cells.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "import/conditions.hpp"
#include "import/recipe.hpp"

namespace muster::importing {

/// A field that a recipe needs. The file may have it under any of these names.
struct NeededField {
  std::vector<std::string> names;
};

/// Returns the names of the fields that the rows of a file have, with those that the recipe makes.
FieldNames field_names(const Recipe& recipe, const std::vector<std::string>& columns);

/// Returns every field that a key of the recipe names, except the columns that become rows. A field
/// may come twice.
std::vector<NeededField> needed_fields(const Recipe& recipe);

/// Returns the needed fields that a file with these columns lacks, each once.
std::vector<NeededField> missing_fields(const Recipe& recipe,
                                        const std::vector<std::string>& columns);

/// Returns the names of columns that must be in the file itself, because no step of the recipe
/// makes them.
std::vector<std::string> own_names(const Recipe& recipe);

/// Whether these columns are likely to be the file's header: at most half of the names are missing.
bool fits_recipe(const Recipe& recipe, const std::vector<std::string>& columns);

/// Returns the indices of the columns that become rows, in the order of the file.
std::vector<std::size_t> turned_columns(const Unpivot& unpivot,
                                        const std::vector<std::string>& columns);

}  // namespace muster::importing
