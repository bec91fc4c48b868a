// SPDX-License-Identifier: MIT
#include "app/recipe_files.hpp"

#include <filesystem>

#include "app/locations.hpp"
#include "base/error.hpp"
#include "base/word_list.hpp"
#include "import/codes.hpp"
#include "load/table_declaration.hpp"

namespace muster::app {

namespace fs = std::filesystem;

RecipeFile recipe_file(const std::string& recipe, const std::string& edition) {
  const fs::path given(recipe);
  const bool is_path = given.has_parent_path() || given.extension() == ".yaml";
  if (is_path) {
    const std::string parent = given.has_parent_path() ? given.parent_path().string() : ".";
    return {open_folder(parent), given.filename().string()};
  }
  const std::string own = find_locations({}, "").recipes;
  std::vector<std::string> known;
  for (const std::string& folder : {edition + "/recipes", own}) {
    if (!fs::is_directory(folder)) continue;
    auto opened = open_folder(folder);
    if (opened->has(recipe + ".yaml")) return {std::move(opened), recipe + ".yaml"};
    for (const std::string& name : opened->files(""))
      if (name.ends_with(".yaml")) known.push_back(name.substr(0, name.size() - 5));
  }
  throw Error(code::import_no_recipe, {}, "there is no recipe '" + recipe + "'",
              {"use one of: " + joined(known) + ", or start one with 'muster new recipe'"});
}

std::optional<importing::SpanOfDays> period_of(const std::string& text) {
  for (const char* form : {"yyyy-mm-dd", "yyyy-mm", "financial year", "financial quarter", "year"})
    if (auto span = importing::read_span(text, form)) return span;
  return std::nullopt;
}

std::vector<model::TableSchema> tables_for(const std::string& table, const Options& options,
                                           Diagnostics& diagnostics) {
  std::vector<model::TableSchema> tables = load::host_tables();
  for (const model::TableSchema& one : tables)
    if (one.name == table) return tables;
  for (const sectors::Plugin& plugin : found_sectors(options, diagnostics))
    if (plugin.accepted)
      tables.insert(tables.end(), plugin.declares.begin(), plugin.declares.end());
  return tables;
}

}  // namespace muster::app
