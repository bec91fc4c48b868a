// SPDX-License-Identifier: MIT
#include "model/row_keys.hpp"

#include <charconv>

#include "base/date.hpp"

namespace muster::model {

namespace {

/// Bytes beyond ASCII and apostrophes are left out, everything else that is no letter or digit is
/// one `-`.
void append_words(std::string_view words, std::string& key) {
  const std::size_t begin = key.size();
  bool gap = false;
  for (char c : words) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      if (gap && key.size() > begin) key += '-';
      key += c;
      gap = false;
    } else if (c != '\'' && static_cast<unsigned char>(c) < 0x80) {
      gap = true;
    }
  }
}

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
      return append_words(texts.at(column.texts[row]), key);
    case Type::number:
      return append_words(number_words(column.numbers[row]), key);
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
