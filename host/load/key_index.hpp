// SPDX-License-Identifier: MIT
// Finds the row that a key stands in already. Rows are known by a hash of their key cells; whoever
// asks compares the cells themselves, so that a collision is never a duplicate.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace muster::load {

/// An open table of (half a hash, row). Rows are looked up in batches: by then the slot that was
/// asked for ahead has come from memory, which is most of what a million keys cost.
class KeyIndex {
 public:
  /// One key to be looked up.
  struct Key {
    std::uint64_t hash = 0;
    std::uint32_t row = 0;
  };

  KeyIndex() : x_slots(std::size_t{1} << 10), x_shift(64 - 10) {}

  /// Adds a row. `same(earlier, row)` says whether two rows have the same key; `twice(earlier,
  /// row)` is called for a row whose key stands already, at the latest in `flush`.
  template <class Same, class Twice>
  void add(Key key, const Same& same, const Twice& twice) {
    __builtin_prefetch(&x_slots[key.hash >> x_shift]);
    x_waiting[x_waiting_count++] = key;
    if (x_waiting_count == x_waiting.size()) flush(same, twice);
  }

  template <class Same, class Twice>
  void flush(const Same& same, const Twice& twice) {
    for (std::size_t i = 0; i < x_waiting_count; ++i) {
      std::uint32_t earlier = place(x_waiting[i], same);
      if (earlier != none) twice(earlier, x_waiting[i].row);
    }
    x_waiting_count = 0;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;   ///< the upper half
    std::uint32_t entry = 0;  ///< row + 1; 0: free
  };
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  template <class Same>
  std::uint32_t place(Key key, const Same& same) {
    if ((x_count + 1) * 2 > x_slots.size()) grow();
    auto half = static_cast<std::uint32_t>(key.hash >> 32);
    std::size_t mask = x_slots.size() - 1;
    for (std::size_t at = key.hash >> x_shift;; at = (at + 1) & mask) {
      Slot& slot = x_slots[at];
      if (slot.entry == 0) {
        slot = {half, key.row + 1};
        ++x_count;
        return none;
      }
      if (slot.hash == half && same(slot.entry - 1, key.row)) return slot.entry - 1;
    }
  }

  void grow();

  std::vector<Slot> x_slots;  ///< a power of two, at most half full
  unsigned x_shift;           ///< 64 - log2(slots): the slot is the hash's uppermost bits
  std::size_t x_count = 0;
  std::array<Key, 64> x_waiting{};
  std::size_t x_waiting_count = 0;
};

}  // namespace muster::load
