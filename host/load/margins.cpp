// SPDX-License-Identifier: MIT
#include "load/margins.hpp"

#include <utility>

namespace muster::load {

namespace {

using model::Column;
using model::Status;
using model::Table;
using model::Type;

/// Returns the weight of a status. The heaviest status among the parts of a sum is the status of
/// the sum.
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

}  // namespace

Status status_of_sum(Status one, Status other) { return weight(other) > weight(one) ? other : one; }

namespace {

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
  Status& status = sums.status[group];
  status = status_of_sum(status, from.status[row]);
  bool countable = model::has_value(status);
  sums.numbers[group] = countable ? sums.numbers[group] + from.numbers[row] : 0;
}

std::vector<std::size_t> places_of(const Table& table, const std::vector<std::string>& names) {
  std::vector<std::size_t> places;
  for (const std::string& name : names)
    if (const Column* column = table.find(name))
      places.push_back(static_cast<std::size_t>(column - table.columns.data()));
  return places;
}

}  // namespace

MarginBuilder::MarginBuilder(const Table& table) {
  for (const model::MarginSchema& schema : table.schema.margins) {
    One one{schema.by, places_of(table, schema.by),        places_of(table, schema.sums),
            {},        model::RowGroups(schema.by.size()), std::make_unique<Table>()};
    if (one.by.size() != schema.by.size() || one.sums.empty()) continue;
    one.table->schema.name = table.schema.name;
    one.table->schema.title = table.schema.title;
    one.table->file = table.file;
    auto add_column = [&](std::size_t place) -> Column& {
      Column& column = one.table->columns.emplace_back();
      column.schema = table.columns[place].schema;
      return column;
    };
    for (std::size_t place : one.by) add_column(place);
    for (std::size_t place : one.sums) add_column(place).schema.key = false;
    x_margins.push_back(std::move(one));
  }
}

void MarginBuilder::add(const Table& table, std::size_t row) {
  for (One& one : x_margins) {
    one.cells.clear();
    for (std::size_t place : one.by) one.cells.push_back(&table.columns[place]);
    std::size_t group = one.groups.group_of(one.cells, row);
    if (group == one.table->row_count()) open_group(one, row);
    for (std::size_t i = 0; i < one.sums.size(); ++i)
      add_cell(table.columns[one.sums[i]], row, one.table->columns[one.by.size() + i], group);
  }
}

/// Adds a row for a new group to the margin's table. Its `by` cells are copied from `row`, the
/// first row of the group.
void MarginBuilder::open_group(One& one, std::size_t row) {
  one.table->lines.push_back(0);
  for (std::size_t i = 0; i < one.by.size(); ++i)
    copy_cell(*one.cells[i], row, one.table->columns[i]);
  for (std::size_t i = one.by.size(); i < one.table->columns.size(); ++i) {
    one.table->columns[i].status.push_back(Status::not_applicable);
    one.table->columns[i].numbers.push_back(0);
  }
}

std::vector<model::Margin> MarginBuilder::take() {
  std::vector<model::Margin> margins;
  for (One& one : x_margins) {
    for (const Column& column : one.table->columns)
      one.table->schema.columns.push_back(column.schema);
    margins.push_back({std::move(one.names), std::move(one.table)});
  }
  return margins;
}

void add_margins(Table& table) {
  MarginBuilder margins(table);
  for (std::size_t row = 0; row < table.row_count(); ++row) margins.add(table, row);
  table.margins = margins.take();
}

}  // namespace muster::load
