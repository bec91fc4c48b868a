// SPDX-License-Identifier: MIT
// The parts of a recipe that have readers of their own. Only the readers of recipes use this file.
#pragma once

#include <vector>

#include "import/recipe.hpp"
#include "load/yaml_map.hpp"

namespace muster::importing {

/// Objects that all readers of a recipe's parts use.
struct RecipeContext {
  const Folder& folder;
  load::FileProblems& problems;
  Diagnostics& diagnostics;  ///< for the problems of mapping files
};

/// Reports a problem of the recipe at a key.
void report_key(load::YamlMap& yaml, std::string_view key, RecipeContext& context,
                std::string message, std::vector<std::string> hints = {});

/// Returns the text of a key that must be there. If it isn't, reports that with the hint and
/// returns "".
std::string needed_text(load::YamlMap& yaml, std::string_view key, RecipeContext& context,
                        const std::string& hint);

/// Reads a list of conditions: `keep`, `drop` and `where`.
std::vector<Condition> read_conditions(load::YamlMap& yaml, std::string_view key,
                                       RecipeContext& context);

/// Reads the key `columns`.
std::vector<ColumnRecipe> read_columns(load::YamlMap& yaml, RecipeContext& context);

}  // namespace muster::importing
