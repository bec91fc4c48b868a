// SPDX-License-Identifier: MIT
#include "changes/equal_words.hpp"

#include <algorithm>
#include <cstdint>

namespace muster::changes {

namespace {

using Words = std::vector<std::string_view>;

/// Finds a shortest list of edits by Myers' algorithm ("An O(ND) difference algorithm and its
/// variations", 1986): the furthest points that can be reached on each diagonal with d edits.
class ShortestEdits {
 public:
  ShortestEdits(const Words& then, const Words& now) : x_then(then), x_now(now) {}

  /// The pairs of equal words, as indices, in order. Nothing if there are more than `most` edits.
  std::optional<EqualWords> equal_words(std::size_t most) {
    const auto edits = search(static_cast<long>(most));
    if (!edits) return std::nullopt;
    EqualWords pairs;
    long x = size_then(), y = size_now();
    for (long d = *edits; d >= 0; --d) {
      const long k = x - y;
      const bool down = d > 0 && adds_last(d, k);
      const long before = d == 0 ? 0 : reached(d - 1, down ? k + 1 : k - 1);
      const long begin = d == 0 ? 0 : (down ? before : before + 1);
      while (x > begin) pairs.emplace_back(--x, --y);
      if (d == 0) break;
      x = before;
      y = before - (down ? k + 1 : k - 1);
    }
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
  }

 private:
  long size_then() const { return static_cast<long>(x_then.size()); }
  long size_now() const { return static_cast<long>(x_now.size()); }

  /// The furthest index in `then` on diagonal k with d edits; -1 if the diagonal isn't reached.
  long reached(long d, long k) const {
    if (k < -d || k > d) return -1;
    return x_rounds[static_cast<std::size_t>(d)][static_cast<std::size_t>((k + d) / 2)];
  }
  /// Whether the last of d edits on diagonal k adds a word.
  bool adds_last(long d, long k) const {
    return k == -d || (k != d && reached(d - 1, k - 1) < reached(d - 1, k + 1));
  }

  std::optional<long> search(long most) {
    const long goal = size_then() - size_now();
    for (long d = 0; d <= most; ++d) {
      std::vector<std::int32_t> round;
      for (long k = -d; k <= d; k += 2) {
        long x = 0;
        if (d > 0) x = adds_last(d, k) ? reached(d - 1, k + 1) : reached(d - 1, k - 1) + 1;
        while (x < size_then() && x - k < size_now() && x - k >= 0 &&
               at(x_then, x) == at(x_now, x - k))
          ++x;
        round.push_back(static_cast<std::int32_t>(x));
      }
      x_rounds.push_back(std::move(round));
      if (reached(d, goal) >= size_then()) return d;
    }
    return std::nullopt;
  }
  static std::string_view at(const Words& words, long index) {
    return words[static_cast<std::size_t>(index)];
  }

  const Words& x_then;
  const Words& x_now;
  std::vector<std::vector<std::int32_t>> x_rounds;
};

}  // namespace

std::optional<EqualWords> equal_words(const Words& then, const Words& now, std::size_t most) {
  return ShortestEdits(then, now).equal_words(most);
}

}  // namespace muster::changes
