// SPDX-License-Identifier: MIT
// `muster import RECIPE FILE... --into EDITION`: official files become rows of an edition's tables.
#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/options.hpp"
#include "app/recipe_files.hpp"
#include "app/subcommand.hpp"
#include "app/whole_file.hpp"
#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "import/edition_sheets.hpp"
#include "import/import.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;

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
  command.add_option("--release", options.release,
                     "Which release of the publication it is, for sources.csv");
  command.add_flag("--dry-run", options.dry_run, "Print what would change, and write nothing");
  add_console_options(command, options);
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
  const RecipeFile file = recipe_file(options.recipe, options.editions.front());
  auto recipe = importing::read_recipe(*file.folder, file.name, diagnostics);
  std::optional<importing::ImportResult> result;
  if (recipe) {
    if (!options.table.empty()) recipe->table = options.table;
    std::vector<model::TableSchema> tables = tables_for(recipe->table, options, diagnostics);
    const auto edition =
        importing::with_sheets(open_folder(options.editions.front()), tables, diagnostics);
    importing::ImportTask task{*recipe,
                               {},
                               *edition,
                               std::move(tables),
                               period_of(options.import_period),
                               options.import_period,
                               options.release};
    for (const std::string& path : options.files)
      task.files.push_back(importing::input_file(path, options.editions.front()));
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
