// SPDX-License-Identifier: MIT
#include "load/host_tables.hpp"

#include "load/table_declaration.hpp"

namespace muster::load {

namespace {

std::vector<model::TableSchema> make_all() {
  std::vector<model::TableSchema> tables;
  for (const TableDeclaration& table : workforce_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : scenario_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : plan_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : delivery_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : committee_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : outlook_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : portfolio_tables()) tables.push_back(make_schema(table));
  return tables;
}

}  // namespace

const std::vector<model::TableSchema>& host_tables() {
  static const std::vector<model::TableSchema> tables = make_all();
  return tables;
}

}  // namespace muster::load
