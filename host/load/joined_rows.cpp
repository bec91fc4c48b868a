// SPDX-License-Identifier: MIT
#include "load/joined_rows.hpp"

#include <algorithm>
#include <map>

#include "base/date.hpp"
#include "base/word_list.hpp"
#include "model/cells.hpp"

namespace muster::load {

using model::Column;
using model::Type;

Parts parts_named(const std::vector<const model::Dataset*>& editions, std::string_view name) {
  Parts parts;
  for (const model::Dataset* one : editions) parts.push_back({one, one->find(name)});
  return parts;
}

std::string own_organisation(const model::Edition& edition) {
  if (edition.area.column.empty()) return edition.organisation;
  const auto name = edition.area.names.find("name");
  return name == edition.area.names.end() ? edition.area.value : name->second;
}

std::string renamed_id(const model::Edition& edition, std::string_view table,
                       const std::string& id) {
  const bool is_action = table == "actions" || table == "meeting_actions";
  return edition.id + (is_action ? "/" : "-") + id;
}

std::string cell_text(const Part& part, const Column& column, std::size_t row) {
  if (!model::has_value(column.status[row])) return "\x1f";
  switch (column.schema.type) {
    case Type::text:
      return std::string(part.text(column, row));
    case Type::number:
      return model::printed(column.numbers[row], column.schema);
    case Type::date:
      return iso_date(Date{column.dates[row]});
  }
  return "";
}

std::string key_of(const Part& part, const model::TableSchema& schema, std::size_t row,
                   bool with_organisation) {
  std::vector<std::string> cells;
  for (const model::ColumnSchema& one : schema.columns) {
    if (!one.key || (!with_organisation && one.name == "organisation")) continue;
    const Column* column = part.find(one.name);
    cells.push_back(column == nullptr ? "" : cell_text(part, *column, row));
  }
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  return joined(cells);
}

std::string whole_row(const Part& part, const model::TableSchema& schema, std::size_t row) {
  std::string cells;
  for (const model::ColumnSchema& one : schema.columns) {
    const Column* column = part.find(one.name);
    if (column != nullptr) cells += cell_text(part, *column, row);
    cells += '\x1e';
  }
  return cells;
}

std::vector<Column> columns_of(const Parts& parts) {
  std::vector<Column> columns;
  for (const Part& part : parts) {
    if (part.table == nullptr) continue;
    for (const Column& column : part.table->columns) {
      const bool is_known = std::any_of(columns.begin(), columns.end(), [&](const Column& other) {
        return other.schema.name == column.schema.name;
      });
      if (!is_known) columns.push_back({column.schema, {}, {}, {}, {}, {}});
    }
  }
  return columns;
}

std::vector<RowsOfKey> rows_by_key(const Parts& parts, const model::TableSchema& schema) {
  std::vector<RowsOfKey> groups;
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < parts.size(); ++i)
    for (std::size_t row = 0; row < parts[i].row_count(); ++row) {
      const std::string key = key_of(parts[i], schema, row, false);
      const auto [place, is_new] = places.emplace(key, groups.size());
      if (is_new) groups.push_back({key, std::vector<std::vector<std::size_t>>(parts.size())});
      groups[place->second].rows[i].push_back(row);
    }
  return groups;
}

}  // namespace muster::load
