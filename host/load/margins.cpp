// SPDX-License-Identifier: MIT
#include "load/margins.hpp"

#include "model/row_groups.hpp"

#include <algorithm>
#include <memory>
#include <vector>

namespace muster::load {

namespace {

using model::Column;
using model::Status;
using model::Table;
using model::Type;

/// What decides a sum's status, the strongest last.
int weight(Status status) {
  switch (status) {
    case Status::not_applicable:
      return 0;
    case Status::known:
      return 1;
    case Status::rounded:
      return 2;
    case Status::unknown:
      return 3;
    case Status::withheld:
      return 4;
  }
  return 3;
}

void copy_cell(const Column& from, std::size_t row, Column& to) {
  to.status.push_back(from.status[row]);
  switch (from.schema.type) {
    case Type::text:
      return to.texts.push_back(from.texts[row]);
    case Type::number:
      return to.numbers.push_back(from.numbers[row]);
    case Type::date:
      return to.dates.push_back(from.dates[row]);
  }
}

void add_cell(const Column& from, std::size_t row, Column& sums, std::size_t group) {
  Status part = from.status[row];
  Status& status = sums.status[group];
  if (weight(part) > weight(status)) status = part;
  bool countable = status == Status::known || status == Status::rounded;
  sums.numbers[group] = countable ? sums.numbers[group] + from.numbers[row] : 0;
}

Column empty_column(const Column& like) {
  Column column;
  column.schema = like.schema;
  return column;
}

/// `group_of` as in model::group_rows; a row that opens a group gives it its `by` cells.
Column key_column(const Column& from, const std::vector<std::size_t>& group_of) {
  Column column = empty_column(from);
  for (std::size_t row = 0; row < group_of.size(); ++row) {
    if (group_of[row] == column.status.size()) copy_cell(from, row, column);
  }
  return column;
}

Column sum_column(const Column& from, const std::vector<std::size_t>& group_of,
                  std::size_t group_count) {
  Column column = empty_column(from);
  column.schema.key = false;
  column.status.assign(group_count, Status::not_applicable);
  column.numbers.assign(group_count, 0);
  for (std::size_t row = 0; row < group_of.size(); ++row)
    add_cell(from, row, column, group_of[row]);
  return column;
}

}  // namespace

void add_margins(Table& table) {
  for (const model::MarginSchema& schema : table.schema.margins) {
    auto by = model::columns_of(table, schema.by);
    auto sums = model::columns_of(table, schema.sums);
    if (by.size() != schema.by.size() || sums.empty()) continue;
    auto group_of = model::group_rows(table, by);
    std::size_t groups =
        group_of.empty() ? 0 : *std::max_element(group_of.begin(), group_of.end()) + 1;
    auto margin = std::make_unique<Table>();
    margin->schema.name = table.schema.name;
    margin->schema.title = table.schema.title;
    margin->file = table.file;
    margin->lines.assign(groups, 0);
    for (const Column* column : by) margin->columns.push_back(key_column(*column, group_of));
    for (const Column* column : sums) {
      margin->columns.push_back(sum_column(*column, group_of, groups));
    }
    for (const Column& column : margin->columns) margin->schema.columns.push_back(column.schema);
    table.margins.push_back({schema.by, std::move(margin)});
  }
}

}  // namespace muster::load
