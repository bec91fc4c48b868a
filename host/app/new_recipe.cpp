// SPDX-License-Identifier: MIT
// `muster new recipe ID --from FILE`: creates a recipe to start from, with the columns of a real
// file.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>

#include "app/new_command.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "import/import.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;

void declare_new_recipe(CLI::App& command, Options& options) {
  command.footer(
      "Example:\n  muster new recipe sickness --from data/recipes/samples/nhs-sickness.csv "
      "--in data/sel-2022/recipes/sickness.yaml");
  command.add_option("--from", options.new_from, "File that the recipe is for")
      ->required()
      ->expected(1);
  command.add_option("--sheet", options.new_sheet, "Sheet of a workbook that has several");
}

std::string recipe_path(const Options& options) {
  return options.new_folder.empty() ? options.new_id + ".yaml" : options.new_folder;
}

void write_recipe(const fs::path& path, const std::string& text) {
  if (fs::exists(fs::symlink_status(path)))
    throw Error(code::app_exists, {.file = path.string()}, "a file of this name already exists",
                {"choose another id, or another place with --in"});
  std::error_code ignored;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), ignored);
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out)
    throw Error(code::file_unwritable, {.file = path.string()}, "the file cannot be written",
                {"check that its folder exists and that you may write to it"});
}

ExitCode make_new_recipe(const Options& options, Console& console) {
  Diagnostics diagnostics;
  const auto text = importing::starter_recipe(importing::input_file(options.new_from.front()),
                                              options.new_id, options.new_sheet, diagnostics);
  console.report(diagnostics);
  if (!text) return ExitCode::bad_input;
  write_recipe(recipe_path(options), *text);
  console.result(recipe_path(options));
  return ExitCode::ok;
}

}  // namespace

const NewKind new_recipe{"recipe", "Create a recipe for 'muster import' from a file",
                         declare_new_recipe, make_new_recipe};

}  // namespace muster::app
