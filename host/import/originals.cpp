// SPDX-License-Identifier: MIT
#include "import/originals.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "base/sha256.hpp"
#include "import/edition_rows.hpp"
#include "import/file_reading.hpp"
#include "import/person_columns.hpp"
#include "model/cells.hpp"

namespace muster::importing {

namespace {

namespace fs = std::filesystem;

/// Returns the hash of a regular file; nothing if it isn't there or can't be read.
std::optional<std::string> hash_of(const fs::path& path) {
  try {
    const auto folder = open_folder(path.has_parent_path() ? path.parent_path().string() : ".");
    Sha256 hash;
    folder->stream(path.filename().string(), [&](std::string_view chunk) { hash.update(chunk); });
    return hash.hex();
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// The rows of the table's file by their keys.
class WantedRows {
 public:
  WantedRows(const TraceTask& task, const Target& target, const EditionRows& table)
      : x_schema(*target.schema), x_table(table) {
    for (const ColumnRecipe& column : task.recipe.columns)
      x_at.push_back(static_cast<std::size_t>(
          std::find(table.header.begin(), table.header.end(), column.name) - table.header.begin()));
    for (std::size_t i = 0; i < task.lines.size(); ++i) {
      const auto found = std::find(table.lines.begin(), table.lines.end(), task.lines[i]);
      if (found == table.lines.end()) continue;
      const auto row = static_cast<std::size_t>(found - table.lines.begin());
      x_wanted[key_of(table.rows[row], table.header, x_schema)].push_back({i, row});
    }
  }

  /// Whether the row with these texts is wanted.
  bool has(const std::vector<std::string>& texts) const { return x_wanted.contains(key(texts)); }

  /// Passes the lines of one row of the recipe on to the rows that are wanted.
  void give(const TableRow& row, const TracedRow& traced, const Recipe& recipe,
            std::vector<std::optional<RowOrigin>>& rows) const {
    const auto found = x_wanted.find(key(row.cells));
    if (found == x_wanted.end()) return;
    for (const Place& one : found->second) {
      RowOrigin origin{traced.count, {}, {}};
      for (const TracedLine& line : traced.lines) origin.lines.push_back(shown(line, recipe));
      for (std::size_t i = 0; i < x_at.size(); ++i)
        if (!agrees(one.row, i, row, recipe)) origin.differ.push_back(recipe.columns[i].name);
      rows[one.wanted] = std::move(origin);
    }
  }

 private:
  /// A wanted row: its index among those that are wanted, and among those of the table.
  struct Place {
    std::size_t wanted;
    std::size_t row;
  };

  std::string key(const std::vector<std::string>& texts) const {
    std::vector<std::string> cells(x_table.header.size());
    for (std::size_t i = 0; i < x_at.size(); ++i)
      if (x_at[i] < cells.size()) cells[x_at[i]] = texts[i];
    return key_of(cells, x_table.header, x_schema);
  }

  bool agrees(std::size_t row, std::size_t column, const TableRow& made,
              const Recipe& recipe) const {
    const std::string now =
        x_at[column] < x_table.header.size() ? x_table.rows[row][x_at[column]] : std::string();
    return is_same_value(now, made.cells[column], x_schema.find(recipe.columns[column].name));
  }

  static OriginalLine shown(const TracedLine& line, const Recipe& recipe) {
    OriginalLine out{line.line, {}};
    for (std::size_t i = 0; i < line.texts.size(); ++i)
      if (!line.texts[i].empty()) out.figures.emplace_back(recipe.columns[i].name, line.texts[i]);
    return out;
  }

  const model::TableSchema& x_schema;
  const EditionRows& x_table;
  std::vector<std::size_t> x_at;  ///< the place of each of the recipe's columns in the table
  std::map<std::string, std::vector<Place>> x_wanted;
};

}  // namespace

std::vector<ImportRecord> import_records(const model::Dataset& dataset) {
  std::vector<ImportRecord> records;
  const model::Table* sources = dataset.find("sources");
  if (sources == nullptr) return records;
  const auto text = [&](const char* column, std::size_t row) {
    return std::string(model::text_at(dataset, sources->find(column), row));
  };
  for (std::size_t row = 0; row < sources->row_count(); ++row) {
    if (text("sha256", row).empty() || text("file", row).empty()) continue;
    records.push_back({text("table", row), text("file", row), text("sha256", row),
                       text("recipe", row), text("path", row), text("period", row),
                       sources->lines[row]});
  }
  return records;
}

Original find_original(const ImportRecord& record, const OriginalPlaces& places) {
  std::vector<fs::path> paths;
  const std::string name = fs::path(record.file).filename().string();
  if (!places.folder.empty() && !name.empty()) paths.push_back(fs::path(places.folder) / name);
  if (!record.path.empty())
    for (const std::string& edition : places.editions)
      paths.push_back((fs::path(edition) / record.path).lexically_normal());
  Original found;
  for (const fs::path& path : paths) {
    const auto hash = hash_of(path);
    if (!hash) continue;
    if (*hash == record.sha256) return {OriginalState::same, path.string()};
    if (found.state == OriginalState::missing) found = {OriginalState::changed, path.string()};
  }
  return found;
}

std::optional<TracedRows> trace_rows(const TraceTask& task) {
  TracedRows traced{task.recipe.persons, "", {}};
  traced.rows.resize(task.lines.size());
  if (traced.persons) return traced;
  Diagnostics aside;  // the import reported what there is to say of the file
  const auto target = find_target(task.recipe, task.tables, aside);
  const auto table = read_edition_rows(task.edition, task.recipe.table, aside);
  if (!target || !table) return std::nullopt;
  const WantedRows wanted(task, *target, *table);
  load::FileProblems problems(task.original.shown);
  Recipe recipe = task.recipe;
  FileReading reading(recipe, *target, task.period, problems);
  reading.trace([&](const std::vector<std::string>& texts) { return wanted.has(texts); });
  traced.sheet = InputReading(recipe, task.original, problems).read(reading);
  if (problems.has_errors()) return std::nullopt;
  traced.persons = are_about_persons(reading.columns());
  if (traced.persons) return traced;
  const std::vector<TableRow> rows = reading.rows();
  for (const auto& [index, lines] : reading.traced())
    wanted.give(rows[index], lines, recipe, traced.rows);
  return traced;
}

}  // namespace muster::importing
