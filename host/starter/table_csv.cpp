// SPDX-License-Identifier: MIT
#include "starter/table_csv.hpp"

#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "base/date.hpp"

namespace muster::starter {

namespace {

using model::Column;
using model::Status;
using model::Type;

constexpr std::size_t longest_number = 400;  ///< of 1e308 with the decimals of a cell

/// The number with the decimals with which it was typed, or more if it has more.
std::string number_text(double value, int decimals) {
  std::array<char, longest_number> text{};
  char* const end = text.data() + text.size();
  const auto typed = std::to_chars(text.data(), end, value, std::chars_format::fixed, decimals);
  double again = 0;
  std::from_chars(text.data(), typed.ptr, again);
  if (again == value) return {text.data(), typed.ptr};
  return {text.data(), std::to_chars(text.data(), end, value, std::chars_format::fixed).ptr};
}

std::string without_value(const Column& column, Status status) {
  if (status == Status::withheld) return "[c]";
  if (status == Status::not_applicable) return "[z]";
  return column.schema.type == Type::number ? "n/a" : "";
}

std::string cell_of(const model::Dataset& dataset, const Column& column, std::size_t row) {
  if (!model::has_value(column.status[row])) return without_value(column, column.status[row]);
  switch (column.schema.type) {
    case Type::text:
      return std::string(dataset.texts.at(column.texts[row]));
    case Type::date:
      return iso_date(Date{column.dates[row]});
    case Type::number:
      return number_text(column.numbers[row], column.decimals.empty() ? 0 : column.decimals[row]);
  }
  return "";
}

}  // namespace

Rows table_rows(const model::Dataset& dataset, const model::Table& table) {
  Rows out;
  for (const Column& column : table.columns) out.header.push_back(column.schema.name);
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    Cells cells;
    for (const Column& column : table.columns) cells.push_back(cell_of(dataset, column, row));
    out.rows.push_back(std::move(cells));
  }
  return out;
}

}  // namespace muster::starter
