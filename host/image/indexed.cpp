// SPDX-License-Identifier: MIT
#include "image/indexed.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace muster::image {

namespace {

constexpr std::size_t most_colours = 256;

/// A colour as 0xRRGGBB.
using Key = std::uint32_t;

Key key_of(std::uint32_t word) { return word & 0xFFFFFFU; }

Colour colour_of(Key key) {
  return {static_cast<std::uint8_t>(key >> 16), static_cast<std::uint8_t>(key >> 8),
          static_cast<std::uint8_t>(key)};
}

int squared_distance(Key a, Key b) {
  const auto difference = [&](int shift) {
    return static_cast<int>(a >> shift & 0xFF) - static_cast<int>(b >> shift & 0xFF);
  };
  const int red = difference(16), green = difference(8), blue = difference(0);
  return red * red + green * green + blue * blue;
}

/// Calls `use` with each run of pixels of one colour in a row: its colour and its length.
template <class Use>
void for_each_run(const std::uint32_t* row, std::uint32_t width, Use use) {
  const std::uint32_t* const end = row + width;
  while (row != end) {
    const Key key = key_of(*row);
    const auto* next = std::find_if(row + 1, end, [&](auto word) { return key_of(word) != key; });
    use(key, static_cast<std::size_t>(next - row));
    row = next;
  }
}

/// Returns the colours, the commonest first; those that are as common by their value.
std::vector<Key> colours_by_number(const WordPixels& pixels) {
  std::unordered_map<Key, std::size_t> counts;
  for (std::uint32_t y = 0; y < pixels.height; ++y)
    for_each_run(pixels.words + y * pixels.stride, pixels.width,
                 [&](Key key, std::size_t length) { counts[key] += length; });
  std::vector<std::pair<Key, std::size_t>> sorted(counts.begin(), counts.end());
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  std::vector<Key> keys;
  for (const auto& [key, count] : sorted) keys.push_back(key);
  return keys;
}

std::uint8_t nearest(const std::vector<Key>& colours, std::size_t count, Key wanted) {
  int least = std::numeric_limits<int>::max();
  std::size_t best = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const int distance = squared_distance(colours[i], wanted);
    if (distance < least) std::tie(least, best) = std::pair(distance, i);
  }
  return static_cast<std::uint8_t>(best);
}

}  // namespace

IndexedBitmap indexed(const WordPixels& pixels) {
  const std::vector<Key> colours = colours_by_number(pixels);
  const std::size_t kept = std::min(colours.size(), most_colours);
  IndexedBitmap out{pixels.width, pixels.height, {}, {}};
  std::unordered_map<Key, std::uint8_t> index;
  for (std::size_t i = 0; i < colours.size(); ++i) {
    if (i < kept) out.palette.push_back(colour_of(colours[i]));
    index[colours[i]] =
        i < kept ? static_cast<std::uint8_t>(i) : nearest(colours, kept, colours[i]);
  }
  out.points.reserve(std::size_t{pixels.width} * pixels.height);
  for (std::uint32_t y = 0; y < pixels.height; ++y)
    for_each_run(pixels.words + y * pixels.stride, pixels.width, [&](Key key, std::size_t length) {
      out.points.insert(out.points.end(), length, index.at(key));
    });
  return out;
}

}  // namespace muster::image
