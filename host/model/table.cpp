// SPDX-License-Identifier: MIT
#include "model/table.hpp"

#include <algorithm>
#include <cstring>

#include "model/dataset.hpp"

namespace muster::model {

namespace {
constexpr std::size_t block_size = std::size_t{1} << 16;

template <class Items, class Name>
auto find_named(Items& items, Name name) {
  return std::find_if(items.begin(), items.end(), [&](const auto& item) { return name(item); });
}
}  // namespace

const ColumnSchema* TableSchema::find(std::string_view column) const {
  auto at = find_named(columns, [&](const ColumnSchema& c) { return c.name == column; });
  return at == columns.end() ? nullptr : &*at;
}

const Column* Table::find(std::string_view column) const {
  auto at = find_named(columns, [&](const Column& c) { return c.schema.name == column; });
  return at == columns.end() ? nullptr : &*at;
}

const Table* Dataset::find(std::string_view table) const {
  auto at = tables.find(std::string(table));
  return at == tables.end() ? nullptr : &at->second;
}

TextPool::TextPool() { intern(""); }

std::uint32_t TextPool::intern(std::string_view text) {
  if (auto at = x_index.find(text); at != x_index.end()) return at->second;
  if (text.size() > x_block_left) {
    x_block_left = std::max(block_size, text.size());
    x_blocks.push_back(std::make_unique<char[]>(x_block_left));
    x_block_next = x_blocks.back().get();
  }
  if (!text.empty()) std::memcpy(x_block_next, text.data(), text.size());
  std::string_view kept(x_block_next, text.size());
  x_block_next += text.size();
  x_block_left -= text.size();
  auto index = static_cast<std::uint32_t>(x_texts.size());
  x_texts.push_back(kept);
  x_index.emplace(kept, index);
  return index;
}

}  // namespace muster::model
