// SPDX-License-Identifier: MIT
#include "sectors/compute_request.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace muster::sectors {

Request compute_request(const Plugin& plugin, const model::Edition& edition) {
  Request request;
  request.mode = Mode::compute;
  request.baseline = edition.baseline.days;
  request.look_back_years = edition.look_back_years;
  request.horizon_years = edition.horizon_years;
  request.sensitivity_vacancy_rate = edition.sensitivity_vacancy_rate;
  request.sensitivity_method = edition.sensitivity_method;
  request.horizon_label = edition.horizon_label;
  request.edition = edition.id;
  request.sector = plugin.id;
  request.settings = edition.settings;
  return request;
}

namespace {

void check_table(const model::TableSchema& needed, bool is_optional, const model::Dataset& dataset,
                 std::vector<std::string>& missing) {
  const model::Table* table = dataset.find(needed.name);
  if (table == nullptr) {
    if (!is_optional)
      missing.push_back(fmt::format("the table '{}' is not in the edition", needed.name));
    return;
  }
  for (const model::ColumnSchema& column : needed.columns)
    if (column.required && table->find(column.name) == nullptr)
      missing.push_back(fmt::format("the table '{}' has no column '{}'", needed.name, column.name));
}

bool has(const std::vector<model::TableSchema>& schemas, const std::string& table) {
  return std::any_of(schemas.begin(), schemas.end(),
                     [&](const model::TableSchema& schema) { return schema.name == table; });
}

bool is_wanted(const Plugin& plugin, const model::Edition& edition) {
  const auto& ids = edition.sectors;
  return plugin.accepted && !edition.without_sectors &&
         (ids.empty() || std::find(ids.begin(), ids.end(), plugin.id) != ids.end());
}

}  // namespace

std::vector<std::string> missing_inputs(const Plugin& plugin, const model::Dataset& dataset) {
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < plugin.needs.size(); ++i)
    check_table(plugin.needs[i], plugin.needs_optional[i], dataset, missing);
  for (std::size_t i = 0; i < plugin.declares.size(); ++i)
    check_table(plugin.declares[i], plugin.declares_optional[i], dataset, missing);
  return missing;
}

bool is_read(const std::string& table, const model::Edition& edition,
             const std::vector<Plugin>& plugins) {
  return std::any_of(plugins.begin(), plugins.end(), [&](const Plugin& plugin) {
    return is_wanted(plugin, edition) && (has(plugin.needs, table) || has(plugin.declares, table));
  });
}

}  // namespace muster::sectors
