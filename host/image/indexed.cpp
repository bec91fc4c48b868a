// SPDX-License-Identifier: MIT
#include "image/indexed.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace muster::image {

namespace {

constexpr std::size_t most_colours = 256;
constexpr char filter_none = 0;

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

/// The colours of a picture in the order of their first pixels, and how many pixels each has.
class Census {
 public:
  /// Counts pixels of a colour, and returns the colour's place.
  std::uint32_t count(Key key, std::size_t pixels) {
    const auto [known, is_new] =
        x_places.try_emplace(key, static_cast<std::uint32_t>(x_colours.size()));
    if (is_new) x_colours.push_back({key, 0});
    x_colours[known->second].second += pixels;
    return known->second;
  }
  const std::vector<std::pair<Key, std::size_t>>& colours() const { return x_colours; }

 private:
  std::unordered_map<Key, std::uint32_t> x_places;
  std::vector<std::pair<Key, std::size_t>> x_colours;
};

/// Pixels of one colour in a row.
struct Run {
  std::uint32_t place = 0;  ///< of the colour, in the census
  std::uint32_t length = 0;
};

/// Returns the end of the pixels of one colour at the beginning of a part of a row. Most are long,
/// so eight are compared at once.
const std::uint32_t* end_of_run(const std::uint32_t* next, const std::uint32_t* end) {
  constexpr std::ptrdiff_t at_once = 8;
  const std::uint32_t first = *next;
  for (; end - next >= at_once; next += at_once) {
    std::uint32_t differences = 0;
    for (std::ptrdiff_t i = 0; i < at_once; ++i) differences |= next[i] ^ first;
    if (key_of(differences) != 0) break;
  }
  while (next != end && key_of(*next) == key_of(first)) ++next;
  return next;
}

/// Returns the runs of all rows, and counts their colours.
std::vector<Run> runs_of(const WordPixels& pixels, Census& census) {
  std::vector<Run> runs;
  for (std::uint32_t y = 0; y < pixels.height; ++y) {
    const std::uint32_t* next = pixels.words + y * pixels.stride;
    for (const std::uint32_t* const end = next + pixels.width; next != end;) {
      const std::uint32_t* const begin = next;
      next = end_of_run(begin, end);
      const auto length = static_cast<std::uint32_t>(next - begin);
      runs.push_back({census.count(key_of(*begin), length), length});
    }
  }
  return runs;
}

std::uint8_t nearest(const std::vector<Key>& colours, Key wanted) {
  int least = std::numeric_limits<int>::max();
  std::size_t best = 0;
  for (std::size_t i = 0; i < colours.size(); ++i) {
    const int distance = squared_distance(colours[i], wanted);
    if (distance < least) std::tie(least, best) = std::pair(distance, i);
  }
  return static_cast<std::uint8_t>(best);
}

/// Fills the palette with the commonest colours; those that are as common by their value. Returns
/// the index in the palette for each place in the census.
std::vector<std::uint8_t> indices_of(const Census& census, std::vector<Colour>& palette) {
  const auto& colours = census.colours();
  std::vector<std::uint32_t> order(colours.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(colours[b].second, colours[a].first) <
           std::pair(colours[a].second, colours[b].first);
  });
  std::vector<Key> kept;
  for (const std::uint32_t place : std::span(order).first(std::min(order.size(), most_colours))) {
    kept.push_back(colours[place].first);
    palette.push_back(colour_of(kept.back()));
  }
  std::vector<std::uint8_t> indices(colours.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    indices[order[i]] =
        i < kept.size() ? static_cast<std::uint8_t>(i) : nearest(kept, colours[order[i]].first);
  return indices;
}

}  // namespace

IndexedBitmap indexed(const WordPixels& pixels) {
  Census census;
  const std::vector<Run> runs = runs_of(pixels, census);
  IndexedBitmap out{pixels.width, pixels.height, {}, {}};
  const std::vector<std::uint8_t> indices = indices_of(census, out.palette);
  out.rows.reserve((std::size_t{pixels.width} + 1) * pixels.height);
  for (auto run = runs.begin(); run != runs.end();) {
    const std::size_t end = out.rows.size() + 1 + pixels.width;
    out.rows.push_back(filter_none);
    for (; out.rows.size() < end; ++run)
      out.rows.append(run->length, static_cast<char>(indices[run->place]));
  }
  return out;
}

}  // namespace muster::image
