// SPDX-License-Identifier: MIT
#include "import/import.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "import/codes.hpp"
#include "import/file_reading.hpp"
#include "import/input_reading.hpp"
#include "import/name_match.hpp"

namespace muster::importing {

namespace {

void check_name(const Recipe& recipe, const InputFile& file, load::FileProblems& problems) {
  const auto fits = [&](const std::string& pattern) { return is_like(file.name, pattern); };
  const auto& names = recipe.file_names;
  if (names.empty() || std::any_of(names.begin(), names.end(), fits)) return;
  problems.warning(
      code::import_file_name, {},
      "the recipe '" + recipe.id + "' is for files with names like " + joined(names, " or "),
      {"check that this is the right file, or add its name to 'file' in the recipe"});
}

std::optional<FileImport> read_file(const ImportTask& task, const Target& target,
                                    const InputFile& file, Diagnostics& diagnostics) {
  load::FileProblems problems(file.shown);
  check_name(task.recipe, file, problems);
  Recipe recipe = task.recipe;
  FileReading reading(recipe, target, task.period, problems);
  InputReading input(recipe, file, problems);
  const std::string sheet = input.read(reading);
  const bool failed = problems.has_errors();
  report_problems(problems, sheet, diagnostics);
  if (failed) return std::nullopt;
  return FileImport{file.name,        file.path,        input.hash(),
                    reading.counts(), reading.places(), reading.latest_day(),
                    reading.rows()};
}

/// Returns the names of the columns to fill. With a share, these include `basis` and `note`, if the
/// table has them.
std::vector<std::string> column_names(const Recipe& recipe, const Target& target) {
  std::vector<std::string> names;
  for (const ColumnRecipe& column : recipe.columns) names.push_back(column.name);
  const auto add = [&](const char* name) {
    const bool is_there = std::find(names.begin(), names.end(), name) != names.end();
    if (recipe.share && !is_there && target.schema->find(name) != nullptr) names.emplace_back(name);
  };
  add("basis");
  add("note");
  return names;
}

std::string cell_of(const Recipe& recipe, const TableRow& row, std::size_t index,
                    const std::string& name) {
  if (index < row.cells.size()) return row.cells[index];
  return name == "basis" ? "derived" : recipe.share->why;
}

/// Joins the rows of all files to one list. It is an error if two files have different rows of the
/// same key.
NewRows all_rows(const ImportTask& task, const Target& target, const std::vector<FileImport>& files,
                 Diagnostics& diagnostics) {
  NewRows all{column_names(task.recipe, target), {}};
  std::map<std::vector<std::string>, std::pair<std::size_t, std::size_t>> keys;  // file, row in all
  for (std::size_t f = 0; f < files.size(); ++f)
    for (const TableRow& row : files[f].rows) {
      std::vector<std::string> key;
      for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (target.columns[i]->key) key.push_back(row.cells[i]);
      TableRow full{{}, row.line};
      for (std::size_t i = 0; i < all.columns.size(); ++i)
        full.cells.push_back(cell_of(task.recipe, row, i, all.columns[i]));
      const auto [known, is_new] = keys.try_emplace(key, f, all.rows.size());
      const auto [other, at] = known->second;
      if (!is_new && all.rows[at].cells != full.cells)
        diagnostics.error(code::import_two_files, {task.files[f].shown, row.line, 0},
                          "this file and " + task.files[other].shown +
                              " have different rows for the same key: " + joined(key),
                          {"import the newer file alone, or correct the recipe"});
      if (is_new) all.rows.push_back(std::move(full));
    }
  return all;
}

/// Adds a table to the files to write, if its text differs from that of its file.
void write_table(const Folder& edition, const std::string& name, const EditionRows& rows,
                 std::map<std::string, std::string>& written) {
  std::string text = csv_text(rows);
  if (edition.has(name) && edition.read(name) == text) return;
  written[name] = std::move(text);
}

const model::TableSchema* schema_of(const ImportTask& task, const std::string& name) {
  for (const model::TableSchema& table : task.tables)
    if (table.name == name) return &table;
  return nullptr;
}

void join_table(const ImportTask& task, const Target& target, const NewRows& rows,
                ImportResult& result, Diagnostics& diagnostics) {
  auto table = read_edition_rows(task.edition, task.recipe.table, diagnostics);
  auto sources = read_edition_rows(task.edition, "sources", diagnostics);
  if (!table || !sources) return;
  const std::string name = task.recipe.table + ".csv";
  load::FileProblems problems(task.edition.display(name));
  result.joined = join_rows(*table, *target.schema, rows, &problems);
  problems.report(diagnostics);
  const bool changes = result.joined.added + result.joined.revised > 0;
  if (changes) write_table(task.edition, name, *table, result.written);
  report_header_changes(*sources, task, result.files, diagnostics);
  const EditionRows before = *sources;
  add_sources(*sources, *schema_of(task, "sources"), task, result.files);
  if (sources->rows != before.rows)
    write_table(task.edition, "sources.csv", *sources, result.written);
}

void check_period(const ImportTask& task, Diagnostics& diagnostics) {
  for (const ColumnRecipe& column : task.recipe.columns)
    if (column.period && !task.period)
      diagnostics.error(code::import_recipe, {task.recipe.file, column.place.line, 0},
                        "the file doesn't say its period, which column '" + column.name + "' needs",
                        {"give the period, as in '--period 2025-03'"});
}

}  // namespace

std::optional<ImportResult> import_files(const ImportTask& task, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.error_count();
  const auto target = find_target(task.recipe, task.tables, diagnostics);
  check_period(task, diagnostics);
  if (!target || diagnostics.error_count() > before) return std::nullopt;
  ImportResult result;
  for (const InputFile& file : task.files)
    if (auto done = read_file(task, *target, file, diagnostics))
      result.files.push_back(std::move(*done));
  if (diagnostics.error_count() > before) return std::nullopt;
  const NewRows rows = all_rows(task, *target, result.files, diagnostics);
  if (diagnostics.error_count() == before) join_table(task, *target, rows, result, diagnostics);
  if (diagnostics.error_count() > before) return std::nullopt;
  return result;
}

}  // namespace muster::importing
