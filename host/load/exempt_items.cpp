// SPDX-License-Identifier: MIT
#include "load/table_checks.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "load/audience_filter.hpp"
#include "load/cell.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "load/table_reader.hpp"
#include "load/text_encoding.hpp"
#include "model/table_words.hpp"

namespace muster::load {

namespace {

using model::Table;
using model::TableSchema;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// For each table, the column that names a narrative file.
const std::map<std::string, std::string, std::less<>> paper_columns = {
    {"agenda", "paper"}, {"reports", "main"}, {"appendices", "narrative"}};

/// For each table, the column that names a file of the edition's folder as a paper. Such a file has
/// no mark of its own.
const std::map<std::string, std::string, std::less<>> file_columns = {{"reports", "file"},
                                                                      {"appendices", "file"}};

struct RowOf {
  const Table* table = nullptr;
  std::size_t row = 0;
};
/// For one narrative file, or another file, the first restricted row that prints it, the first
/// public row that prints it, and the first restricted row that was made public.
struct Paper {
  std::optional<RowOf> exempt;
  std::optional<RowOf> shown;
  std::optional<RowOf> released;
};

class ExemptItems {
 public:
  ExemptItems(const Folder& folder, const Releases& releases, Diagnostics& diagnostics)
      : x_folder(folder), x_releases(releases), x_diagnostics(diagnostics) {}

  void read(const std::vector<TableSchema>& schemas, model::Marks marks, const AreaFilter& filter);
  void check();

 private:
  std::string_view text_at(const Table& table, std::string_view column, std::size_t row) const;
  bool is_restricted(const Table& table, std::size_t row) const {
    return model::is_restricted(text_at(table, "audience", row));
  }
  void find_items(const Table& agenda);
  void check_row(const Table& table, std::size_t row, FileProblems& problems) const;
  using Papers = std::map<std::string, Paper, std::less<>>;
  using PaperColumns = std::map<std::string, std::string, std::less<>>;
  void find_papers(const Table& table, const PaperColumns& columns, Papers& papers) const;
  void check_file(const std::string& name, const Paper& paper) const;
  void check_paper(const std::string& name, const Paper& paper) const;
  bool is_whole_file_restricted(const std::string& file) const;
  std::string shown(const RowOf& place) const;

  const Folder& x_folder;
  const Releases& x_releases;
  Diagnostics& x_diagnostics;
  model::TextPool x_texts;
  std::map<std::string, Table> x_tables;                 ///< the agenda, and tables that name items
  std::map<std::string, bool, std::less<>> x_is_exempt;  ///< by item number
  Papers x_papers;                                       ///< by narrative file, without its ending
  Papers x_files;                                        ///< by name in the edition's folder
};

void ExemptItems::read(const std::vector<TableSchema>& schemas, model::Marks marks,
                       const AreaFilter& filter) {
  Diagnostics reported_already;
  for (const TableSchema& schema : schemas) {
    const model::ColumnSchema* item = schema.find("item");
    bool names_items =
        item != nullptr && item->refers_to == "agenda.item" && schema.name != release_table;
    bool wanted = schema.name == "agenda" || names_items;
    if (!wanted || !x_folder.has(schema.name + ".csv")) continue;
    TableOptions options{model::Audience::restricted, marks};
    const auto choice = filter.choice(schema.name);
    options.choice = choice ? &*choice : nullptr;
    options.store = &filter.store();
    auto table = read_table(x_folder, schema, options, x_texts, reported_already);
    if (table) x_tables.emplace(schema.name, std::move(*table));
  }
}

std::string_view ExemptItems::text_at(const Table& table, std::string_view column,
                                      std::size_t row) const {
  const model::Column* found = table.find(column);
  return found == nullptr ? std::string_view{} : x_texts.at(found->texts[row]);
}

void ExemptItems::find_items(const Table& agenda) {
  for (std::size_t row = 0; row < agenda.row_count(); ++row)
    x_is_exempt[std::string(text_at(agenda, "item", row))] = is_restricted(agenda, row);
}

/// Compares the row with its item of the agenda: both must be public, or both restricted. An
/// appendix may be restricted although its report is public, because its row states its own ground
/// for that.
void ExemptItems::check_row(const Table& table, std::size_t row, FileProblems& problems) const {
  const std::string_view named = text_at(table, "item", row);
  auto item = x_is_exempt.find(named);
  if (item == x_is_exempt.end()) return;
  const bool restricted = is_restricted(table, row);
  if (item->second && !restricted)
    problems.error(code::load_audience_item, {table.lines[row], 0},
                   "the row is not restricted, but its item " + in_quotes(named) + " is exempt",
                   {"write restricted in the column 'audience'"});
  if (!item->second && restricted && table.schema.ground.empty())
    problems.error(
        code::load_audience_item_public, {table.lines[row], 0},
        "the row is restricted, but its item " + in_quotes(named) + " is public",
        {"empty the cell 'audience', restrict the item too, or move the exempt part of a "
         "public report to an appendix with its own paragraph of Schedule 12A"});
}

void ExemptItems::find_papers(const Table& table, const PaperColumns& columns,
                              Papers& papers) const {
  auto column = columns.find(table.schema.name);
  if (column == columns.end()) return;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const std::string_view name = text_at(table, column->second, row);
    if (name.empty()) continue;
    Paper& paper = papers[std::string(name)];
    const bool released = x_releases.covers(table.schema.name, text_at(table, "item", row),
                                            text_at(table, "number", row));
    auto& first = !is_restricted(table, row) ? paper.shown
                  : released                 ? paper.released
                                             : paper.exempt;
    if (!first) first = RowOf{&table, row};
  }
}

bool ExemptItems::is_whole_file_restricted(const std::string& file) const {
  FileProblems reported_already("");
  const std::string text = decode_file(x_folder.read(file), reported_already);
  return !is_blank(text) &&
         is_blank(for_audience(text, model::Audience::for_public, reported_already));
}

std::string ExemptItems::shown(const RowOf& place) const {
  return x_folder.display(place.table->file) + ":" + std::to_string(place.table->lines[place.row]);
}

void ExemptItems::check_paper(const std::string& name, const Paper& paper) const {
  const std::string file = "narrative/" + name + ".md";
  if (!x_folder.has(file)) return;  // compose reports a missing file
  const bool restricted = is_whole_file_restricted(file);
  if (paper.exempt && !paper.shown && !restricted)
    x_diagnostics.error(
        code::load_audience_paper, {x_folder.display(file), 1, 0},
        "the narrative file is public, but a restricted row prints it: " + shown(*paper.exempt),
        {"begin the file with the lines ---, audience: restricted and ---"});
  if (paper.exempt && paper.released && restricted)
    x_diagnostics.error(code::load_audience_paper_public, {x_folder.display(file), 1, 0},
                        "the narrative file was made public, but a restricted row prints it too: " +
                            shown(*paper.exempt),
                        {"give the restricted row a narrative file of its own"});
  if (paper.shown && restricted)
    x_diagnostics.error(
        code::load_audience_paper_public, {x_folder.display(file), 1, 0},
        "the narrative file is restricted, but a public row prints it: " + shown(*paper.shown),
        {"remove 'audience: restricted' from the file, or restrict the row"});
}

/// A file that a restricted row prints must not be printed by a public row.
void ExemptItems::check_file(const std::string& name, const Paper& paper) const {
  const auto& open = paper.shown ? paper.shown : paper.released;
  if (!paper.exempt || !open) return;
  x_diagnostics.error(
      code::load_audience_paper_public, {x_folder.display(name), 0, 0},
      "the file is printed by a public row, " + shown(*open) + ", and by a restricted row, " +
          shown(*paper.exempt),
      {"correct one of the names, or give the public row a file without exempt content"});
}

void ExemptItems::check() {
  auto agenda = x_tables.find("agenda");
  if (agenda == x_tables.end()) return;
  find_items(agenda->second);
  for (const auto& [name, table] : x_tables) {
    FileProblems problems(x_folder.display(table.file));
    for (std::size_t row = 0; name != "agenda" && row < table.row_count(); ++row)
      check_row(table, row, problems);
    problems.report(x_diagnostics);
    find_papers(table, paper_columns, x_papers);
    find_papers(table, file_columns, x_files);
  }
  for (const auto& [name, paper] : x_files) check_file(name, paper);
  for (const auto& [name, paper] : x_papers) check_paper(name, paper);
}

}  // namespace

void check_exempt_items(const Folder& folder, const std::vector<TableSchema>& schemas,
                        model::Marks marks, const AreaFilter& filter, const Releases& releases,
                        Diagnostics& diagnostics) {
  if (!folder.has("agenda.csv")) return;
  ExemptItems items(folder, releases, diagnostics);
  items.read(schemas, marks, filter);
  items.check();
}

}  // namespace muster::load
