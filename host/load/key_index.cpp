// SPDX-License-Identifier: MIT
#include "load/key_index.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace muster::load {

namespace {
constexpr std::size_t part_size = 2048;  // rows; entries and slots of a part are 32 KiB
}

std::vector<KeyIndex::Twice> KeyIndex::find_twice(const Same& same) {
  x_twice.clear();
  deal_out();
  std::size_t begin = 0;
  for (std::size_t end : x_part_ends) {
    search_part(begin, end, same);
    begin = end;
  }
  x_entries.clear();
  std::sort(x_twice.begin(), x_twice.end(),
            [](const Twice& a, const Twice& b) { return a.row < b.row; });
  return std::move(x_twice);
}

/// Sorts the entries by the upper bits of their hash, keeping the order of rows within a part.
void KeyIndex::deal_out() {
  std::size_t parts = std::bit_ceil(x_entries.size() / part_size + 1);
  unsigned shift = 32U - static_cast<unsigned>(std::countr_zero(parts));
  auto part_of = [&](const Entry& entry) { return std::uint64_t{entry.hash} >> shift; };
  std::vector<std::size_t> next(parts + 1);
  for (const Entry& entry : x_entries) ++next[part_of(entry) + 1];
  for (std::size_t i = 1; i <= parts; ++i) next[i] += next[i - 1];
  std::vector<Entry> dealt(x_entries.size());
  for (const Entry& entry : x_entries) dealt[next[part_of(entry)]++] = entry;
  x_entries = std::move(dealt);
  next.pop_back();
  x_part_ends = std::move(next);
}

void KeyIndex::search_part(std::size_t begin, std::size_t end, const Same& same) {
  x_slots.assign(std::bit_ceil((end - begin) * 2 + 1), 0);
  std::size_t mask = x_slots.size() - 1;
  for (std::size_t i = begin; i < end; ++i) {
    const Entry& entry = x_entries[i];
    // The upper bits are the same in the whole part.
    std::size_t at = entry.hash * 0x9E3779B1U >> 7U & mask;
    for (; x_slots[at] != 0; at = (at + 1) & mask) {
      const Entry& other = x_entries[x_slots[at] - 1];
      if (other.hash != entry.hash || !same(other.row, entry.row)) continue;
      x_twice.push_back({other.row, entry.row});
      break;
    }
    if (x_slots[at] == 0) x_slots[at] = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace muster::load
