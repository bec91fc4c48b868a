// SPDX-License-Identifier: MIT
#include "app/explain_originals.hpp"

#include <algorithm>
#include <map>

#include "app/recipe_files.hpp"
#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "base/layered_folder.hpp"
#include "record/input_hashes.hpp"

namespace muster::app {

namespace {

using importing::ImportRecord;
using importing::OriginalState;
using trace::TableUsed;

/// The uses of one table of one edition, in all figures that are explained.
using Uses = std::vector<TableUsed*>;

void find_uses(trace::Explanation& one, std::map<std::pair<std::string, std::string>, Uses>& uses) {
  for (TableUsed& table : one.inputs) uses[{table.edition, table.table}].push_back(&table);
  for (trace::Explanation& part : one.parts) find_uses(part, uses);
}

std::vector<std::uint32_t> lines_of(const Uses& uses) {
  std::vector<std::uint32_t> lines;
  for (const TableUsed* table : uses)
    for (const trace::RowUsed& row : table->rows)
      if (row.line > 0) lines.push_back(row.line);
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

/// Returns the recipe of an edition by which a file was imported; nothing if it is gone or has
/// another version.
std::optional<importing::Recipe> recipe_in(const ImportRecord& record, const std::string& edition) {
  Diagnostics aside;
  try {
    const std::string id = record.recipe.substr(0, record.recipe.find(' '));
    if (id.find('/') != std::string::npos || id.ends_with(".yaml")) return std::nullopt;
    const RecipeFile file = recipe_file(id, edition);
    auto recipe = importing::read_recipe(*file.folder, file.name, aside);
    if (!recipe || importing::name_of(*recipe) != record.recipe) return std::nullopt;
    recipe->table = record.table;
    return recipe;
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// Returns the recipe of an edition or of the nearest of its parents, whose tables it has.
std::optional<importing::Recipe> recipe_of(const ImportRecord& record,
                                           const std::vector<std::string>& editions) {
  for (const std::string& edition : editions)
    if (auto recipe = recipe_in(record, edition)) return recipe;
  return std::nullopt;
}

trace::OriginalUsed shown(const ImportRecord& record, const importing::TracedRows& traced,
                          const importing::RowOrigin& origin) {
  trace::OriginalUsed used{record.file,  traced.sheet, record.recipe,
                           origin.count, {},           origin.differ};
  for (const importing::OriginalLine& line : origin.lines)
    used.lines.push_back({line.line, line.figures});
  return used;
}

/// Finds the originals of one table of one edition.
class TableOriginals {
 public:
  TableOriginals(const Options& options, const ExplainedEdition& edition, const Uses& uses)
      : x_options(options), x_edition(edition), x_uses(uses), x_lines(lines_of(uses)) {}

  void add(const ImportRecord& record) const {
    const std::string state = add_lines(record);
    if (state.empty()) return;
    for (TableUsed* table : x_uses) table->originals.push_back({record.file, record.recipe, state});
  }

 private:
  /// Returns why no lines can be named; "" if they could be.
  std::string add_lines(const ImportRecord& record) const {
    if (record::form_of_inputs(*x_edition.dataset) != record::InputForm::files) return "not shown";
    importing::OriginalPlaces places = places_of_originals(x_options, *x_edition.folder);
    const importing::Original found = importing::find_original(record, places);
    if (found.state == OriginalState::missing) return "missing";
    if (found.state == OriginalState::changed) return "changed";
    places.editions.insert(places.editions.begin(), x_edition.path);
    const auto recipe = recipe_of(record, places.editions);
    if (!recipe) return "no recipe";
    return trace(record, *recipe, found.path);
  }

  std::string trace(const ImportRecord& record, const importing::Recipe& recipe,
                    const std::string& path) const {
    Diagnostics aside;
    const auto tables = tables_for(record.table, x_options, aside);
    const importing::InputFile original = importing::input_file(path);
    const auto traced = importing::trace_rows(
        {recipe, original, *x_edition.folder, tables, period_of(record.period), x_lines});
    if (!traced) return "unreadable";
    if (traced->persons) return "persons";
    for (TableUsed* table : x_uses)
      for (trace::RowUsed& row : table->rows) {
        const auto at = std::lower_bound(x_lines.begin(), x_lines.end(), row.line);
        if (at == x_lines.end() || *at != row.line) continue;
        const auto& origin = traced->rows[static_cast<std::size_t>(at - x_lines.begin())];
        if (origin) row.originals.push_back(shown(record, *traced, *origin));
      }
    return "";
  }

  const Options& x_options;
  const ExplainedEdition& x_edition;
  const Uses& x_uses;
  std::vector<std::uint32_t> x_lines;
};

}  // namespace

std::vector<ExplainedEdition> explained_editions(const Options& options, const Computed& edition,
                                                 const Previous* previous) {
  std::vector<ExplainedEdition> editions;
  const auto add = [&](const model::Dataset& dataset, const Folder* folder) {
    if (folder != nullptr) editions.push_back({&dataset, folder, folder->display("")});
  };
  add(edition.dataset, edition.folder.get());
  editions.front().path = options.editions.front();
  if (previous == nullptr) return editions;
  if (previous->joined.empty()) add(previous->edition.dataset, previous->edition.folder.get());
  for (const Loaded& one : previous->joined) add(one.dataset, one.folder.get());
  return editions;
}

importing::OriginalPlaces places_of_originals(const Options& options, const Folder& folder) {
  importing::OriginalPlaces places{{}, options.originals};
  for (const Folder* at = &folder; at != nullptr; at = parent_folder(*at)) {
    places.editions.push_back(at->display(""));
    while (places.editions.back().size() > 1 && places.editions.back().ends_with('/'))
      places.editions.back().pop_back();
  }
  return places;
}

void add_originals(const Options& options, const std::vector<ExplainedEdition>& editions,
                   std::vector<Explained>& figures) {
  std::map<std::pair<std::string, std::string>, Uses> uses;
  for (Explained& one : figures) find_uses(one.explanation, uses);
  for (const ExplainedEdition& edition : editions)
    for (const ImportRecord& record : importing::import_records(*edition.dataset)) {
      const auto found = uses.find({edition.dataset->edition.id, record.table});
      if (found != uses.end()) TableOriginals(options, edition, found->second).add(record);
    }
}

}  // namespace muster::app
