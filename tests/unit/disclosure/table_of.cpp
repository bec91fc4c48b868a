// SPDX-License-Identifier: MIT
#include "unit/disclosure/table_of.hpp"

#include <map>
#include <utility>

#include "load/margins.hpp"

namespace muster::disclosure::test {

namespace {

using model::Kind;
using model::Status;

const std::map<double, Status> without_number = {{unknown, Status::unknown},
                                                 {not_applicable, Status::not_applicable},
                                                 {withheld, Status::withheld},
                                                 {rounded_to_zero, Status::rounded}};
const std::map<std::string, Kind> kinds = {
    {"heads", Kind::person_count}, {"wte", Kind::person_fte}, {"share", Kind::rate}};

model::Column number_column(const std::string& name) {
  model::Column column;
  column.schema.name = name;
  column.schema.type = model::Type::number;
  const auto kind = kinds.find(name);
  column.schema.kind = kind == kinds.end() ? Kind::quantity : kind->second;
  return column;
}

}  // namespace

model::Table table_of(const std::vector<std::string>& names,
                      const std::vector<std::vector<double>>& rows,
                      std::vector<model::MarginSchema> margins) {
  model::Table table;
  for (std::size_t i = 0; i < names.size(); ++i) {
    model::Column& column = table.columns.emplace_back(number_column(names[i]));
    for (const std::vector<double>& row : rows) {
      const auto status = without_number.find(row[i]);
      const bool known = status == without_number.end();
      column.status.push_back(known ? Status::known : status->second);
      column.numbers.push_back(known ? row[i] : 0);
    }
  }
  table.lines.assign(rows.size(), 0);
  table.schema.margins = std::move(margins);
  load::add_margins(table);
  return table;
}

model::MarginSchema margin(std::vector<std::string> by, const std::string& sum) {
  return {std::move(by), {sum}};
}

}  // namespace muster::disclosure::test
