// SPDX-License-Identifier: MIT
// Columns that load fills in, whether the file has them or not.
#pragma once

#include <string_view>

#include "model/table.hpp"

namespace muster::load {

/// Returns a text column that the table's schema declares; one that its file doesn't have is added,
/// empty. Adding one moves the others: take their addresses afterwards.
inline model::Column& text_column(model::Table& table, std::string_view name) {
  for (model::Column& column : table.columns)
    if (column.schema.name == name) return column;
  model::Column added{*table.schema.find(name), {}, {}, {}, {}, {}};
  added.status.assign(table.row_count(), model::Status::known);
  added.texts.assign(table.row_count(), 0);
  return table.columns.emplace_back(std::move(added));
}

}  // namespace muster::load
