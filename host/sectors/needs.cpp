// SPDX-License-Identifier: MIT
#include "sectors/needs.hpp"

#include <fmt/format.h>

namespace muster::sectors {

namespace {

void check_table(const model::TableSchema& needed, bool is_optional, const model::Dataset& dataset,
                 std::vector<std::string>& missing) {
  const model::Table* table = dataset.find(needed.name);
  if (table == nullptr) {
    if (!is_optional)
      missing.push_back(fmt::format("the table {} is not in the edition", needed.name));
    return;
  }
  for (const model::ColumnSchema& column : needed.columns)
    if (column.required && table->find(column.name) == nullptr)
      missing.push_back(fmt::format("the table {} has no column {}", needed.name, column.name));
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

}  // namespace muster::sectors
