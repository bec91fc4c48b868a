// SPDX-License-Identifier: MIT
#include "model/row_groups.hpp"

#include <algorithm>
#include <bit>
#include <map>

namespace muster::model {

std::vector<const Column*> columns_of(const Table& table, const std::vector<std::string>& names) {
  std::vector<const Column*> found;
  for (const std::string& name : names) {
    if (const Column* column = table.find(name)) found.push_back(column);
  }
  return found;
}

std::uint64_t cell_bits(const Column& column, std::size_t row) {
  switch (column.schema.type) {
    case Type::text:
      return column.texts[row];
    case Type::number:
      return std::bit_cast<std::uint64_t>(column.numbers[row]);
    case Type::date:
      return static_cast<std::uint32_t>(column.dates[row]);
  }
  return 0;
}

std::vector<std::size_t> group_rows(const Table& table, const std::vector<const Column*>& by) {
  std::map<std::vector<std::uint64_t>, std::size_t> groups;
  std::vector<std::size_t> of_row;
  std::vector<std::uint64_t> key(by.size());
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    std::transform(by.begin(), by.end(), key.begin(),
                   [&](const Column* column) { return cell_bits(*column, row); });
    of_row.push_back(groups.emplace(key, groups.size()).first->second);
  }
  return of_row;
}

}  // namespace muster::model
