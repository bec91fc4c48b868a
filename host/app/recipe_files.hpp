// SPDX-License-Identifier: MIT
// Finds recipes, and what an import by one needs. `muster import` uses them, and so does any
// command that reads an original again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/options.hpp"
#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "import/span_of_days.hpp"
#include "model/table.hpp"

namespace muster::app {

/// The folder of a recipe, and the name of the recipe's file in it.
struct RecipeFile {
  std::unique_ptr<Folder> folder;
  std::string name;
};

/// Finds the recipe `recipe`, which is a path or the name of a recipe of the edition or of muster's
/// own. Throws Error import.no-recipe if there is none of the name.
RecipeFile recipe_file(const std::string& recipe, const std::string& edition);

/// Reads a period as the user gives it: a day, a month, a year, a financial year or a quarter.
/// Returns nothing for other texts.
std::optional<importing::SpanOfDays> period_of(const std::string& text);

/// Returns the tables of the host; also those of sectors if the host has no table of this name.
std::vector<model::TableSchema> tables_for(const std::string& table, const Options& options,
                                           Diagnostics& diagnostics);

}  // namespace muster::app
