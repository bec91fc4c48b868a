// SPDX-License-Identifier: MIT
// `muster import RECIPE FILE... --into EDITION`: official files become rows of an edition's tables.
#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/locations.hpp"
#include "app/options.hpp"
#include "app/subcommand.hpp"
#include "app/whole_file.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/word_list.hpp"
#include "import/codes.hpp"
#include "import/edition_sheets.hpp"
#include "import/import.hpp"
#include "load/table_declaration.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;

std::optional<importing::SpanOfDays> period_of(const std::string& text) {
  for (const char* form : {"yyyy-mm-dd", "yyyy-mm", "financial year", "financial quarter", "year"})
    if (auto span = importing::read_span(text, form)) return span;
  return std::nullopt;
}

std::string period_check(const std::string& text) {
  return period_of(text) ? "" : "'" + text + "' is not a period like 2025-03 or 2024/25";
}

void declare_import(CLI::App& command, Options& options) {
  command.footer(
      "Example:\n  muster import nhs-sickness data/recipes/samples/nhs-sickness.csv --into data/sel-2022 "
      "--dry-run\n"
      "Recipes are looked for in EDITION/recipes and among muster's own.");
  command.add_option("RECIPE", options.recipe, "Name of a recipe, or its file")->required();
  command.add_option("FILE", options.files, "Files to import")->required();
  command.add_option("--into", options.editions, "Folder of the edition")->required()->expected(1);
  command.add_option("--table", options.table, "Fill this table (default: the recipe's)");
  command
      .add_option("--period", options.import_period, "Period of the files, if they do not give it")
      ->check(CLI::Validator(period_check, "PERIOD"));
  command.add_flag("--dry-run", options.dry_run, "Print what would change, and write nothing");
  add_console_options(command, options);
}

/// The folder of a recipe, and the name of the recipe's file in it.
struct RecipeFile {
  std::unique_ptr<Folder> folder;
  std::string name;
};

RecipeFile recipe_file(const Options& options) {
  const fs::path given(options.recipe);
  const bool is_path = given.has_parent_path() || given.extension() == ".yaml";
  if (is_path) {
    const std::string parent = given.has_parent_path() ? given.parent_path().string() : ".";
    return {open_folder(parent), given.filename().string()};
  }
  const std::string own = find_locations({}, "").recipes;
  std::vector<std::string> known;
  for (const std::string& folder : {options.editions.front() + "/recipes", own}) {
    if (!fs::is_directory(folder)) continue;
    auto opened = open_folder(folder);
    if (opened->has(options.recipe + ".yaml")) return {std::move(opened), options.recipe + ".yaml"};
    for (const std::string& name : opened->files(""))
      if (name.ends_with(".yaml")) known.push_back(name.substr(0, name.size() - 5));
  }
  throw Error(code::import_no_recipe, {}, "there is no recipe '" + options.recipe + "'",
              {"use one of: " + joined(known) + ", or start one with 'muster new recipe'"});
}

/// Returns the tables of the host; also those of sectors if the host has no table of this name.
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

void print_result(const importing::ImportResult& result, const std::string& table,
                  const Options& options, Console& console) {
  for (const importing::FileImport& file : result.files)
    console.result(file.name + ": " + importing::count_words(file.counts));
  const importing::Joined& joined = result.joined;
  console.result(table + ".csv: " + counted(joined.added, "row") + " added, " +
                 std::to_string(joined.revised) + " revised, " + std::to_string(joined.unchanged) +
                 " unchanged" + (options.dry_run ? "; nothing was written" : ""));
  for (const std::string& revision : joined.revisions) console.result("  " + revision);
}

ExitCode import_into(const Options& options, Console& console) {
  Diagnostics diagnostics;
  const RecipeFile file = recipe_file(options);
  auto recipe = importing::read_recipe(*file.folder, file.name, diagnostics);
  std::optional<importing::ImportResult> result;
  if (recipe) {
    if (!options.table.empty()) recipe->table = options.table;
    std::vector<model::TableSchema> tables = tables_for(recipe->table, options, diagnostics);
    const auto edition =
        importing::with_sheets(open_folder(options.editions.front()), tables, diagnostics);
    importing::ImportTask task{
        *recipe, {}, *edition, std::move(tables), period_of(options.import_period)};
    for (const std::string& path : options.files) task.files.push_back(importing::input_file(path));
    result = importing::import_files(task, diagnostics);
  }
  console.report(diagnostics);
  if (!result) return ExitCode::bad_input;
  if (!options.dry_run)
    for (const auto& [name, text] : result->written)
      write_whole(fs::path(options.editions.front()) / name, text);
  print_result(*result, recipe->table, options, console);
  return ExitCode::ok;
}

}  // namespace

const Subcommand import_command{"import", "Fill an edition's table from official files",
                                declare_import, import_into};

}  // namespace muster::app
