// SPDX-License-Identifier: MIT
#include "model/row_keys.hpp"

#include <charconv>

#include "base/date.hpp"
#include "base/slug.hpp"

namespace muster::model {

namespace {

std::string number_words(double number) {
  char digits[32];
  auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  return std::string(digits, end);
}

void append_cell(const Column& column, std::uint32_t row, const TextPool& texts, std::string& key) {
  if (!key.empty()) key += '.';
  if (!has_value(column.status[row])) return;
  switch (column.schema.type) {
    case Type::text:
      key += slug(texts.at(column.texts[row]), {});
      return;
    case Type::number:
      key += slug(number_words(column.numbers[row]), {});
      return;
    case Type::date:
      key += iso_date(Date{column.dates[row]});
  }
}

}  // namespace

bool holds_figures(const ColumnSchema& column) {
  bool orders = column.kind == Kind::quantity && column.unit == Unit::none && column.whole;
  return column.type == Type::number && !column.key && !orders;
}

RowKeys::RowKeys(const Table& table, const TextPool& texts) : x_keys(table.row_count()) {
  for (const Column& column : table.columns)
    if (column.schema.key)
      for (std::uint32_t row = 0; row < x_keys.size(); ++row)
        append_cell(column, row, texts, x_keys[row]);
  std::map<std::string, std::uint32_t> uses;
  for (std::uint32_t row = 0; row < x_keys.size(); ++row) {
    std::string& key = x_keys[row];
    if (key.empty()) key = "n" + std::to_string(row + 1);
    if (const std::uint32_t use = ++uses[key]; use > 1) key += "~" + std::to_string(use);
    x_rows.emplace(key, row);
  }
}

std::optional<std::uint32_t> RowKeys::row(std::string_view key) const {
  auto found = x_rows.find(key);
  return found == x_rows.end() ? std::nullopt : std::optional(found->second);
}

std::string cell_id(const Table& table, const Column& column, const std::string& key) {
  return table.schema.name + "." + column.schema.name + "@" + key;
}

}  // namespace muster::model
