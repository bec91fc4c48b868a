// SPDX-License-Identifier: MIT
// Finds rows whose key already exists. Rows are stored under half a hash of their key cells; the
// caller compares the cells themselves, so that a collision is never taken for a duplicate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace muster::load {

/// Collects while a table is read and looks at the end. One large hash table would cost a cache
/// miss and a page walk for each row, more than all else that is done with it: so the rows are
/// first dealt out by hash into parts that fit the cache, in the order of the file.
class KeyIndex {
 public:
  /// Two rows with the same key.
  struct Twice {
    std::uint32_t earlier;  ///< the first row with this key
    std::uint32_t row;
  };
  using Same = std::function<bool(std::uint32_t a, std::uint32_t b)>;

  void add(std::uint64_t hash, std::uint32_t row) {
    x_entries.push_back({static_cast<std::uint32_t>(hash >> 32), row});
  }

  /// Every row whose key an earlier row has, in the order of rows. `same` says whether the keys of
  /// two rows are equal. Empties the index.
  std::vector<Twice> find_twice(const Same& same);

 private:
  /// Half of a key's hash, and its row.
  struct Entry {
    std::uint32_t hash = 0;
    std::uint32_t row = 0;
  };
  void deal_out();
  void search_part(std::size_t begin, std::size_t end, const Same& same);

  std::vector<Entry> x_entries;
  std::vector<std::size_t> x_part_ends;
  std::vector<std::uint32_t> x_slots;  ///< of one part: index of an entry + 1, or 0
  std::vector<Twice> x_twice;
};

}  // namespace muster::load
