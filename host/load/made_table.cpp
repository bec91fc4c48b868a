// SPDX-License-Identifier: MIT
#include "load/made_table.hpp"

#include <algorithm>
#include <utility>

#include "load/joined_row_writer.hpp"
#include "load/table_declaration.hpp"

namespace muster::load {

namespace {

const model::TableSchema& schema_named(std::string_view name) {
  const auto& all = host_tables();
  return *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
}

}  // namespace

MadeTable::MadeTable(std::string_view name, std::vector<model::RowSource> sources,
                     model::TextPool& texts)
    : x_texts(texts) {
  x_table.schema = schema_named(name);
  x_table.file = x_table.shown = x_table.schema.name + ".csv";
  x_table.filled_in = true;
  x_table.sources = std::move(sources);
  for (const model::ColumnSchema& column : x_table.schema.columns)
    if (column.name != "audience") x_table.columns.push_back({column, {}, {}, {}, {}, {}});
}

void MadeTable::add_row(std::size_t source) {
  JoinedRowWriter::start_row(x_table, 0, static_cast<std::uint32_t>(row_count() + 1), source);
  for (model::Column& column : x_table.columns) JoinedRowWriter::append_empty(column);
}

model::Column& MadeTable::column(std::string_view name) {
  return *std::find_if(x_table.columns.begin(), x_table.columns.end(),
                       [&](const model::Column& one) { return one.schema.name == name; });
}

void MadeTable::set(std::string_view name, std::string_view text) {
  column(name).texts.back() = x_texts.intern(text);
}

void MadeTable::set(std::string_view name, Date date) {
  model::Column& at = column(name);
  at.dates.back() = date.days;
  at.status.back() = model::Status::known;
}

void MadeTable::set(std::string_view name, double number) {
  model::Column& at = column(name);
  at.numbers.back() = number;
  at.status.back() = model::Status::known;
}

void MadeTable::set_not_applicable(std::string_view name) {
  column(name).status.back() = model::Status::not_applicable;
}

}  // namespace muster::load
