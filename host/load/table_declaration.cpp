// SPDX-License-Identifier: MIT
#include "load/table_declaration.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace muster::load {

namespace {

using model::ColumnSchema;
using model::Kind;
using model::Type;

struct ShapeMeaning {
  Type type;
  Unit unit;
  Kind kind;
  bool whole = false;
  std::optional<double> minimum = {};
  std::optional<double> maximum = {};
};

/// The type, unit, kind and limits of each Shape, in the order of the enumeration.
constexpr std::array<ShapeMeaning, 15> shapes = {{
    {Type::text, Unit::none, Kind::text},
    {Type::date, Unit::none, Kind::date},
    {Type::number, Unit::headcount, Kind::person_count, true, 0},
    {Type::number, Unit::wte, Kind::person_fte, false, 0},
    {Type::number, Unit::wte, Kind::post},  // below zero if a budget is overspent
    {Type::number, Unit::percent, Kind::rate, false, 0, 1},
    {Type::number, Unit::percent, Kind::rate, false, -1},
    {Type::number, Unit::pounds_per_hour, Kind::money, false, 0},
    {Type::number, Unit::years, Kind::quantity, false, 0, 100},
    {Type::number, Unit::none, Kind::quantity, true, 1900, 2200},
    {Type::number, Unit::none, Kind::quantity, true, 0},
    {Type::number, Unit::count, Kind::quantity, false, 0},
    {Type::number, Unit::none, Kind::quantity},
    {Type::number, Unit::pounds, Kind::money},
    // The maximum catches figures in pounds: as millions, they would be above any budget.
    {Type::number, Unit::million_pounds, Kind::money, false, {}, 100'000},
}};

constexpr std::array<ColumnDeclaration, 2> basis_columns = {{
    {"basis", Shape::text, Need::optional,
     "where the row's figures come from: printed by a source, worked out from printed figures, or "
     "made up because there is no source; empty means published",
     "|published|derived|synthetic"},
    {"note", Shape::text, Need::optional, "what a reader of the figures should know"},
}};

constexpr ColumnDeclaration audience_declaration = {
    "audience", Shape::text, Need::optional,
    "who may read the row; a restricted row is in no public document; empty means public",
    "|public|restricted"};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    std::size_t end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

ColumnSchema make_column(const ColumnDeclaration& declaration) {
  const ShapeMeaning& shape = shapes[static_cast<std::size_t>(declaration.shape)];
  ColumnSchema column;
  column.name = declaration.name;
  column.type = shape.type;
  column.unit = shape.unit;
  column.kind = shape.kind;
  column.key = declaration.need == Need::key || declaration.need == Need::optional_key;
  column.required = declaration.need == Need::key || declaration.need == Need::required;
  column.whole = shape.whole;
  column.minimum = shape.minimum;
  column.maximum = shape.maximum;
  column.allowed = split(declaration.allowed, '|');
  column.description = declaration.description;
  column.refers_to = declaration.refers_to;
  column.inherits = declaration.inherits;
  if (declaration.allowed.starts_with('|')) {
    column.allowed.erase(column.allowed.begin());
    column.otherwise = column.allowed.front();
  }
  return column;
}

model::RowRule make_rule(const std::string& text) {
  if (std::size_t at = text.find("<="); at != std::string::npos) {
    return {model::RowRule::Kind::not_above, text.substr(0, at), text.substr(at + 2)};
  }
  if (std::size_t at = text.find(" of "); at != std::string::npos) {
    return {model::RowRule::Kind::part_of, text.substr(0, at), text.substr(at + 4)};
  }
  std::size_t at = text.find('%');
  return {model::RowRule::Kind::fraction_if_percent, text.substr(0, at), text.substr(at + 1)};
}

model::StockFlow make_flow(std::string_view text) {
  const auto names = split(text, ',');
  return {names.at(0), names.at(1), names.at(2), names.at(3)};
}

}  // namespace

model::TableSchema make_schema(const TableDeclaration& declaration) {
  model::TableSchema schema;
  schema.name = declaration.name;
  schema.title = declaration.title;
  schema.description = declaration.description;
  for (const ColumnDeclaration& column : declaration.columns) {
    schema.columns.push_back(make_column(column));
  }
  if (declaration.extras == Extras::basis_and_audience) {
    for (const ColumnDeclaration& column : basis_columns) {
      schema.columns.push_back(make_column(column));
    }
  }
  add_audience_column(schema);
  for (const std::string& margin : split(declaration.margins, '|')) {
    schema.margins.push_back({split(margin, ','), split(declaration.sums, ',')});
  }
  for (const std::string& rule : split(declaration.rules, ',')) {
    schema.rules.push_back(make_rule(rule));
  }
  schema.shown_to_public = split(declaration.shown_to_public, ',');
  schema.ground = declaration.ground;
  if (!declaration.stock_flow.empty()) schema.stock_flow = make_flow(declaration.stock_flow);
  return schema;
}

void add_audience_column(model::TableSchema& schema) {
  if (schema.find(audience_declaration.name) == nullptr) {
    schema.columns.push_back(make_column(audience_declaration));
  }
}

namespace {

std::vector<model::TableSchema> make_all() {
  std::vector<model::TableSchema> tables;
  for (const TableDeclaration& table : workforce_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : scenario_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : plan_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : delivery_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : committee_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : year_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : outlook_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : portfolio_tables()) tables.push_back(make_schema(table));
  for (const TableDeclaration& table : diagram_tables()) tables.push_back(make_schema(table));
  return tables;
}

}  // namespace

const std::vector<model::TableSchema>& host_tables() {
  static const std::vector<model::TableSchema> tables = make_all();
  return tables;
}

}  // namespace muster::load
