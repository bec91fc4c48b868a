// SPDX-License-Identifier: MIT
#include "load/load.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/layered_folder.hpp"
#include "disclosure/protect.hpp"
#include "load/area_filter.hpp"
#include "load/edition_reader.hpp"
#include "load/latest_updates.hpp"
#include "load/organisation_codes.hpp"
#include "load/overdue_actions.hpp"
#include "load/release_table.hpp"
#include "load/successors.hpp"
#include "load/table_checks.hpp"
#include "load/table_declaration.hpp"
#include "load/table_reader.hpp"
#include "load/year_tables.hpp"

namespace muster::load {

namespace {

using Schemas = std::vector<model::TableSchema>;

/// Sets the allowed words of a column that names sectors: `sectors`, followed by words that are
/// allowed already, such as `all`. If `sectors` is empty, any word is allowed.
void allow_sectors(model::ColumnSchema& column, const std::vector<std::string>& sectors) {
  std::vector<std::string> allowed;
  for (const std::vector<std::string>* words : {&sectors, &std::as_const(column.allowed)})
    for (const std::string& word : *words)
      if (std::find(allowed.begin(), allowed.end(), word) == allowed.end()) allowed.push_back(word);
  column.allowed = sectors.empty() ? std::vector<std::string>{} : std::move(allowed);
}

/// Allows only `sectors` in the columns that name a sector. Columns that list allowed words of
/// their own, as tables of plugins may, keep these words.
void add_sector_words(model::TableSchema& schema, const std::vector<std::string>& sectors) {
  for (model::ColumnSchema& column : schema.columns) {
    const bool refers = column.refers_to == sector_ids;
    if (refers) column.refers_to.clear();
    if (refers || (column.name == "sector" && !column.allowed.empty()))
      allow_sectors(column, sectors);
  }
}

/// Returns the schemas of the tables that this edition may have. A name that is declared twice is
/// an error, since one file cannot follow two schemas.
Schemas all_schemas(const LoadOptions& options, const std::vector<std::string>& sectors,
                    Diagnostics& diagnostics) {
  Schemas schemas = host_tables();
  for (const model::TableSchema& declared : options.declared_tables) {
    auto same = std::find_if(schemas.begin(), schemas.end(), [&](const model::TableSchema& schema) {
      return schema.name == declared.name;
    });
    if (same != schemas.end()) {
      std::string by =
          same->declared_by.empty() ? "muster itself" : "the sector '" + same->declared_by + "'";
      diagnostics.error(code::load_table_twice, {},
                        "the sector '" + declared.declared_by + "' declares the table '" +
                            declared.name + "', but " + by + " already declares one of that name",
                        {"rename the table in the sector's plugin"});
      continue;
    }
    schemas.push_back(declared);
  }
  for (model::TableSchema& schema : schemas) {
    add_audience_column(schema);
    add_sector_words(schema, sectors);
  }
  return schemas;
}

std::vector<std::string> names_of(const Schemas& schemas) {
  std::vector<std::string> names;
  for (const model::TableSchema& schema : schemas) names.push_back(schema.name);
  return names;
}

/// Returns the names that other tables may refer to: all known tables, and all CSV files, because a
/// file may be a table of a sector whose plugin is not installed.
std::vector<std::string> table_names(const Folder& folder, const Schemas& schemas) {
  std::vector<std::string> names = names_of(schemas);
  for (const std::string& file : folder.files("")) {
    if (file.ends_with(".csv")) names.push_back(file.substr(0, file.size() - 4));
  }
  return names;
}

const disclosure::RuleSet* rule_of(const model::Dataset& dataset) {
  const auto& rules = dataset.edition.disclosure;
  auto named = rules.find(model::audience_word(dataset.audience));
  return disclosure::find_rule_set(named == rules.end() ? "none" : named->second);
}

/// Whether cells of any table can name rows of this table. If so, all its rows must be kept in
/// memory until references are checked.
bool is_referred_to(const std::string& table, const Schemas& schemas) {
  auto names = [&](const model::ColumnSchema& column) {
    return column.refers_to.starts_with(table + ".");
  };
  return std::any_of(schemas.begin(), schemas.end(), [&](const model::TableSchema& schema) {
    return std::any_of(schema.columns.begin(), schema.columns.end(), names);
  });
}

/// Whether a check in load compares rows that may be far apart in the file, so that all rows must
/// be kept in memory.
bool compares_rows(const Folder& folder, const model::TableSchema& schema, const Schemas& schemas) {
  const bool is_joined = (folder.has("successors.csv") || folder.has("organisations.csv")) &&
                         schema.find("organisation") != nullptr;
  return is_joined || is_referred_to(schema.name, schemas) || schema.stock_flow ||
         schema.name == "updates" || is_compared_with_run_charts(schema.name, folder);
}

/// Returns the check that decides which rows of a long table are kept, including the rows that
/// load's own checks need. Returns null if all rows must be kept.
std::shared_ptr<model::RowCheck> row_check(const Folder& folder, const model::TableSchema& schema,
                                           const Schemas& schemas, const LoadOptions& options,
                                           const model::Dataset& dataset) {
  const disclosure::RuleSet* rule = rule_of(dataset);
  bool all_shown = rule != nullptr && !rule->changes_anything();
  if (!options.row_check || !all_shown || folder.size(schema.name + ".csv") < options.long_file ||
      compares_rows(folder, schema, schemas))
    return nullptr;
  auto check = options.row_check(dataset.edition, schema);
  if (!check) return nullptr;
  return std::make_shared<model::RowChecks>(std::vector<std::shared_ptr<model::RowCheck>>{
      std::move(check), std::make_shared<NewNames>(), std::make_shared<LatestTime>()});
}

void read_tables(const Folder& folder, const Schemas& schemas, const LoadOptions& options,
                 const AreaFilter& filter, const Releases& releases, model::Dataset& dataset,
                 Diagnostics& diagnostics) {
  for (const model::TableSchema& schema : schemas) {
    if (!folder.has(schema.name + ".csv")) continue;
    const auto choice = filter.choice(schema.name);
    TableOptions how{options.audience,
                     dataset.edition.marks,
                     options.in_threads,
                     choice ? nullptr : row_check(folder, schema, schemas, options, dataset),
                     choice ? &*choice : nullptr,
                     &filter.store(),
                     &releases};
    auto table = read_table(folder, schema, how, dataset.texts, diagnostics);
    if (table) dataset.tables.emplace(schema.name, std::move(*table));
  }
}

/// Runs the checks that need all tables. It must be called before disclosure control changes any
/// figure.
void check_whole(const model::Dataset& dataset, const std::vector<std::string>& tables,
                 const Folder& folder, Diagnostics& diagnostics) {
  check_references(dataset, tables, folder, diagnostics);
  check_stated_totals(dataset, folder, diagnostics);
  check_alike_names(dataset, folder, diagnostics);
  check_table_dates(dataset, folder, diagnostics);
  check_run_chart_rows(dataset, folder, diagnostics);
  check_stock_flows(dataset, folder, diagnostics);
}

/// Applies disclosure control, as the last step of load: later stages never see the original
/// counts.
void protect_counts(model::Dataset& dataset, const LoadOptions& options, Diagnostics& diagnostics) {
  const disclosure::RuleSet& rule = *rule_of(dataset);
  if (options.counts != nullptr) *options.counts = disclosure::true_counts(dataset);
  disclosure::ProtectOptions known;
  if (rule.secondary && options.published) known.published = options.published(dataset.edition);
  disclosure::protect(dataset, rule, known, diagnostics);
}

/// Fills in the tables about the year of the meetings that the edition names.
void add_year(model::Dataset& dataset, const LoadOptions& options, const Folder& folder,
              Diagnostics& diagnostics) {
  if (dataset.edition.meetings.empty() || !options.meetings) return;
  const std::size_t errors_before = diagnostics.error_count();
  const std::vector<model::Dataset> meetings = options.meetings(dataset.edition, diagnostics);
  if (diagnostics.error_count() == errors_before)
    fill_year_tables(dataset, meetings, folder, diagnostics);
}

std::optional<model::Edition> edition_of(const Folder& folder, Diagnostics& diagnostics) {
  if (!folder.has("edition.yaml")) {
    throw Error(code::file_not_found, {folder.display("edition.yaml"), 0, 0},
                "this folder is not an edition: it has no edition.yaml",
                {"see data/README.md for how to write an edition"});
  }
  return read_edition(folder, diagnostics);
}

}  // namespace

std::optional<model::Dataset> load_edition(const Folder& folder, const LoadOptions& options,
                                           Diagnostics& diagnostics) {
  std::size_t errors_before = diagnostics.error_count();
  auto edition = edition_of(folder, diagnostics);
  // Which rows are the edition's is not known then, and those of all areas have other problems.
  if (!edition && parent_folder(folder) != nullptr) return std::nullopt;
  model::Dataset dataset;
  dataset.audience = options.audience;
  if (edition) dataset.edition = std::move(*edition);

  std::vector<std::string> sectors = options.sectors;
  if (!sectors.empty())
    sectors.insert(sectors.end(), dataset.edition.sectors.begin(), dataset.edition.sectors.end());
  Schemas schemas = all_schemas(options, sectors, diagnostics);
  report_unread_files(folder, names_of(schemas), diagnostics);
  RowStore own_rows;
  const AreaFilter filter(folder, dataset.edition,
                          options.rows == nullptr ? own_rows : *options.rows);
  filter.check_settings(schemas, diagnostics);
  filter.check_rule(*rule_of(dataset), diagnostics);
  if (filter.is_used() && diagnostics.error_count() != errors_before) return std::nullopt;
  const Releases releases = read_releases(folder, schemas, dataset.edition.marks, filter);
  read_tables(folder, schemas, options, filter, releases, dataset, diagnostics);
  dataset.narrative =
      read_narrative(folder, options.audience, released_papers(dataset, releases), diagnostics);
  // If a file could not be read, references are not checked, because correct references would then
  // be reported.
  bool complete = diagnostics.error_count() == errors_before;
  if (complete && options.as_written) return dataset;
  if (complete) {
    name_organisations(dataset, folder, diagnostics);
    filter.check_rows(schemas, diagnostics);
    check_whole(dataset, table_names(folder, schemas), folder, diagnostics);
    check_exempt_items(folder, schemas, dataset.edition.marks, filter, releases, diagnostics);
    check_releases(dataset, folder, diagnostics);
  }
  if (complete) join_successors(dataset, folder, diagnostics);
  if (diagnostics.error_count() != errors_before) return std::nullopt;
  print_latest_updates(dataset);
  mark_overdue_actions(dataset);
  add_year(dataset, options, folder, diagnostics);
  protect_counts(dataset, options, diagnostics);
  if (diagnostics.error_count() != errors_before) return std::nullopt;
  return dataset;
}

}  // namespace muster::load
