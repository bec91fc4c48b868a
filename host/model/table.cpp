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

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;

std::uint64_t load_word(const char* from, std::size_t size) {
  std::uint64_t word = 0;
  if (size > 0) std::memcpy(&word, from, size);
  return word;
}

/// Hashes eight bytes at a time; the last word overlaps the one before it, so that no bytes are
/// left.
std::uint32_t hash_text(std::string_view text) {
  std::uint64_t hash = text.size() * odd;
  const char* at = text.data();
  std::size_t tail = std::min<std::size_t>(text.size(), 8);
  if (text.size() > 8) {
    for (const char* last = at + text.size() - 8; at < last; at += 8) {
      hash = (hash ^ load_word(at, 8)) * odd;
    }
    at = text.data() + text.size() - 8;
  }
  hash = (hash ^ load_word(at, tail)) * odd;
  hash = (hash ^ hash >> 32) * odd;
  return static_cast<std::uint32_t>(hash >> 32);
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

TextPool::TextPool() : x_slots(64) { intern(""); }

std::uint32_t TextPool::intern(std::string_view text) {
  std::uint32_t hash = hash_text(text);
  std::size_t mask = x_slots.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = x_slots[at];
    if (slot.entry == 0) {
      std::uint32_t index = add(text);
      x_slots[at] = {hash, index + 1};
      if (x_texts.size() * 2 > x_slots.size()) grow();
      return index;
    }
    if (slot.hash == hash && x_texts[slot.entry - 1] == text) return slot.entry - 1;
  }
}

std::uint32_t TextPool::add(std::string_view text) {
  if (text.size() > x_block_left) {
    x_block_left = std::max(block_size, text.size());
    x_blocks.push_back(std::make_unique<char[]>(x_block_left));
    x_block_next = x_blocks.back().get();
  }
  if (!text.empty()) std::memcpy(x_block_next, text.data(), text.size());
  x_texts.emplace_back(x_block_next, text.size());
  x_block_next += text.size();
  x_block_left -= text.size();
  return static_cast<std::uint32_t>(x_texts.size() - 1);
}

void TextPool::grow() {
  std::vector<Slot> old(x_slots.size() * 2);
  old.swap(x_slots);
  std::size_t mask = x_slots.size() - 1;
  for (const Slot& slot : old) {
    if (slot.entry == 0) continue;
    std::size_t at = slot.hash & mask;
    while (x_slots[at].entry != 0) at = (at + 1) & mask;
    x_slots[at] = slot;
  }
}

}  // namespace muster::model
