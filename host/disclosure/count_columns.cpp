// SPDX-License-Identifier: MIT
#include "disclosure/count_columns.hpp"

#include <algorithm>
#include <cmath>

namespace muster::disclosure {

CountColumns count_columns(const model::Table& table) {
  CountColumns found;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    switch (table.columns[i].schema.kind) {
      case model::Kind::person_count:
        found.heads.push_back(i);
        break;
      case model::Kind::person_fte:
        found.wte.push_back(i);
        break;
      case model::Kind::rate:
        found.rates.push_back(i);
        break;
      default:
        break;
    }
  }
  if (found.heads.size() == 1 && found.wte.size() == 1) found.headcount_of_wte = found.heads[0];
  return found;
}

double people_in(double wte, model::Status status) {
  return wte == 0 && status == model::Status::rounded ? 1 : std::ceil(wte);
}

void withhold(model::Column& column, std::size_t row) {
  column.status[row] = model::Status::withheld;
  column.numbers[row] = 0;
}

model::Column* find_column(model::Table& table, const std::string& name) {
  auto at = std::find_if(table.columns.begin(), table.columns.end(),
                         [&](const model::Column& c) { return c.schema.name == name; });
  return at == table.columns.end() ? nullptr : &*at;
}

}  // namespace muster::disclosure
