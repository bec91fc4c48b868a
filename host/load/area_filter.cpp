// SPDX-License-Identifier: MIT
#include "load/area_filter.hpp"

#include <algorithm>
#include <set>

#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "base/layered_folder.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"

namespace muster::load {

namespace {

bool contains(const std::vector<std::string>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

bool AreaFilter::is_compared(const std::string& table) const {
  return contains(x_area.compared, table);
}

std::optional<RowChoice> AreaFilter::choice(const std::string& table) const {
  if (x_area.column.empty() || contains(x_area.shared, table) ||
      !is_inherited(x_folder, table + ".csv"))
    return std::nullopt;
  RowChoice rows{x_area.column, {x_area.value}};
  if (is_compared(table))
    for (const std::string& other : x_area.comparators)
      if (other != x_area.value) rows.values.push_back(other);
  return rows;
}

const SplitFile& AreaFilter::split(const model::TableSchema& schema) const {
  return x_store.of(x_folder, schema.name + ".csv", x_area.column);
}

void AreaFilter::check_settings(const std::vector<model::TableSchema>& schemas,
                                Diagnostics& diagnostics) const {
  std::vector<std::string> tables;
  for (const model::TableSchema& schema : schemas) tables.push_back(schema.name);
  for (const auto* list : {&x_area.compared, &x_area.shared})
    for (const std::string& table : *list)
      if (!contains(tables, table) && !x_folder.has(table + ".csv"))
        diagnostics.error(code::where_table, x_edition.location,
                          std::string("the key '") +
                              (list == &x_area.shared ? "shared" : "compared") + "' names " +
                              in_quotes(table) + ", but there is no such table",
                          {did_you_mean(table, tables, "use a table that 'muster schema' lists")});
  for (const model::TableSchema& schema : schemas)
    if (is_compared(schema.name) && !schema.margins.empty())
      diagnostics.error(code::where_table, x_edition.location,
                        "the rows of '" + schema.name +
                            "' are added up, so the comparators would be counted with the area",
                        {"leave it out of 'compared', and put figures of other areas into "
                         "benchmarks or indicators"});
}

void AreaFilter::check_rule(const disclosure::RuleSet& rule, Diagnostics& diagnostics) const {
  if (x_area.column.empty() || rule.threshold == 0) return;
  diagnostics.error(
      code::where_disclosure, x_area.location,
      "the rule set '" + std::string(rule.id) +
          "' withholds counts, but it can't protect one area alone: the editions of the other "
          "areas and their totals would give the counts away",
      {"use round-5 or none, or publish one edition of all areas with this rule set"});
}

void AreaFilter::report_no_row(const std::vector<std::string>& areas,
                               Diagnostics& diagnostics) const {
  diagnostics.error(
      code::where_no_row, x_area.location,
      "no table of the parent has a row with " + in_quotes(x_area.value) + " in the column " +
          in_quotes(x_area.column),
      {did_you_mean(x_area.value, areas, "correct the value, or the tables of the parent")});
}

void AreaFilter::check_rows(const std::vector<model::TableSchema>& schemas,
                            Diagnostics& diagnostics) const {
  if (x_area.column.empty()) return;
  bool is_there = false;
  std::set<std::string> compared;
  std::vector<std::string> areas;
  for (const model::TableSchema& schema : schemas) {
    if (!choice(schema.name)) continue;
    const SplitFile& file = split(schema);
    is_there = is_there || file.areas.contains(x_area.value);
    if (is_compared(schema.name))
      for (const std::string& other : x_area.comparators)
        if (file.areas.contains(other)) compared.insert(other);
  }
  for (const std::string& other : x_area.comparators)
    if (other != x_area.value && !compared.contains(other))
      diagnostics.error(code::where_comparator, x_area.location,
                        "no table under 'compared' has a row of the comparator " + in_quotes(other),
                        {"correct 'comparators' or 'compared' in edition.yaml"});
  if (is_there) return;
  for (const model::TableSchema& schema : schemas)
    if (choice(schema.name))
      for (const auto& [area, rows] : split(schema).areas) areas.push_back(area);
  report_no_row(areas, diagnostics);
}

}  // namespace muster::load
