// SPDX-License-Identifier: MIT
#include "model/row_numbers.hpp"

namespace muster::model {

bool is_exempt(const Table& table, std::size_t row) {
  const Column* ground = table.schema.ground.empty() ? nullptr : table.find(table.schema.ground);
  return ground != nullptr && ground->status[row] == Status::known && ground->texts[row] != 0;
}

std::uint32_t row_number(const Table& table, std::size_t row) {
  if (table.excerpt) return table.numbers[row];
  if (table.schema.ground.empty()) return static_cast<std::uint32_t>(row + 1);
  std::uint32_t number = 0;
  for (std::size_t before = 0; before <= row; ++before)
    if (!is_exempt(table, before)) ++number;
  return number;
}

}  // namespace muster::model
