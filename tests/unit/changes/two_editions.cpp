// SPDX-License-Identifier: MIT
#include "two_editions.hpp"

#include <algorithm>

namespace muster::changes {

namespace {

void add_cell(model::Dataset& dataset, model::Column& column, const std::string& cell) {
  bool date = column.schema.type == model::Type::date;
  column.status.push_back(date && cell.empty() ? model::Status::unknown : model::Status::known);
  if (date)
    column.dates.push_back(cell.empty() ? 0 : parse_date(cell).value().days);
  else
    column.texts.push_back(dataset.texts.intern(cell));
}

}  // namespace

OneEdition::OneEdition(const std::string& id) {
  dataset.edition.id = id;
  dataset.edition.location = {"data/" + id + "/edition.yaml", 1, 1};
  dataset.edition.ratings = {{"r", "Not started", "", "red"}, {"g", "Completed", "", "green"}};
}

OneEdition& OneEdition::table(const std::string& name, std::vector<std::string> columns,
                              const std::vector<std::vector<std::string>>& rows) {
  model::Table& table = dataset.tables[name];
  table.file = name + ".csv";
  table.shown = "data/" + dataset.edition.id + "/" + table.file;
  table.schema.name = name;
  for (std::string& column : columns) {
    table.columns.emplace_back();
    model::ColumnSchema& schema = table.columns.back().schema;
    if (column.ends_with('*')) schema.type = model::Type::date;
    schema.key = column.ends_with('+');
    schema.name = column.substr(0, column.find_first_of("*+"));
  }
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) add_cell(dataset, table.columns[i], row[i]);
    table.lines.push_back(static_cast<std::uint32_t>(table.lines.size() + 2));
  }
  return *this;
}

OneEdition& OneEdition::figure(const std::string& sector, const std::string& measure,
                               const std::string& profession, double value, model::Status status,
                               Unit unit) {
  auto at = std::find_if(findings.sectors.begin(), findings.sectors.end(),
                         [&](const auto& one) { return one.id == sector; });
  if (at == findings.sectors.end()) {
    at = findings.sectors.emplace(at);
    at->id = sector;
  }
  model::Figure figure;
  figure.measure = measure;
  figure.subject = profession;
  figure.value = value;
  figure.status = status;
  figure.unit = unit;
  at->figures.push_back(std::move(figure));
  return *this;
}

}  // namespace muster::changes
