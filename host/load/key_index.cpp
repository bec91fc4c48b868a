// SPDX-License-Identifier: MIT
#include "load/key_index.hpp"

#include <utility>

namespace muster::load {

/// The upper bits decide the slot, so entries come in nearly the order they go out: memory is
/// written from front to back. Beyond 2^31 slots half a hash would not tell the slot; no table of
/// ours has 2^30 rows.
void KeyIndex::grow() {
  std::vector<Slot> old(x_slots.size() * 4);
  old.swap(x_slots);
  x_shift -= 2;
  std::size_t mask = x_slots.size() - 1;
  for (const Slot& slot : old) {
    if (slot.entry == 0) continue;
    std::size_t at = (std::uint64_t{slot.hash} << 32) >> x_shift;
    while (x_slots[at].entry != 0) at = (at + 1) & mask;
    x_slots[at] = slot;
  }
}

}  // namespace muster::load
