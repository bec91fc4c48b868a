// SPDX-License-Identifier: MIT
// A page as a grid of cells about a point wide. Each cell records what was painted there last, and
// when. This is enough to find what covers a word, and far cheaper than rendering the page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "foreign/geometry.hpp"

namespace muster::foreign {

/// A colour as 0xRRGGBB, or `mixed`.
using Colour = std::int32_t;
inline constexpr Colour white = 0xFFFFFF;
/// Means that there is no single colour: a picture, a pattern, or something half transparent.
inline constexpr Colour mixed = -1;

/// A rectangle of cells. `right` and `top` are exclusive.
struct Cells {
  int left = 0, bottom = 0, right = 0, top = 0;
  bool empty() const { return right <= left || top <= bottom; }
  std::size_t area() const {
    return empty() ? 0 : static_cast<std::size_t>(right - left) * static_cast<std::size_t>(top - bottom);
  }
  /// Returns the index of a cell in this rectangle, row by row from its lower left cell.
  std::size_t place(int x, int y) const {
    return static_cast<std::size_t>(y - bottom) * static_cast<std::size_t>(right - left) +
           static_cast<std::size_t>(x - left);
  }
};

/// The area in which painting is visible. A rectangular area needs no mask.
struct Clip {
  Cells bounds;
  std::shared_ptr<const std::vector<bool>> mask;  ///< covers `masked`; null: all of `bounds`
  Cells masked;                                   ///< contains `bounds`

  bool shows(int x, int y) const { return !mask || (*mask)[masked.place(x, y)]; }
};

/// The rule that decides what is inside a path (ISO 32000-1, 8.5.3.3).
enum class Rule : std::uint8_t { nonzero, even_odd };

/// What one operator paints. `time` counts operators in painting order.
struct Paint {
  Colour colour = mixed;
  bool opaque = false;   ///< hides everything painted before
  bool picture = false;  ///< an image
  std::uint32_t time = 0;
};

/// The grid of one page.
class Canvas {
 public:
  /// Stops painting when `most_work` cells and edges have been processed.
  Canvas(const Box& visible, std::uint64_t most_work);

  Clip whole() const { return {x_all, nullptr, {}}; }
  /// Whether everything was painted within `most_work`. If not, the other functions give no
  /// reliable answer.
  bool is_sound() const { return x_work < x_most_work; }
  std::uint64_t work() const { return x_work; }

  void fill(const std::vector<Polygon>& shape, Rule rule, const Clip& clip, const Paint& paint);
  /// Records that something small is drawn in the bounds of a shape, such as a glyph.
  void ink(const Polygon& shape, const Clip& clip);
  /// Paints everything within the clip.
  void fill_clip(const Clip& clip, const Paint& paint);
  Clip clipped(const Clip& clip, const std::vector<Polygon>& shape, Rule rule);

  /// Returns the cells whose centres are inside the bounding box of a shape. Returns at least the
  /// cell that holds the centre of that box.
  Cells cells_of(const Polygon& shape) const;
  /// What hides some cells: a picture, or a shape (or both together). `none` if a cell is not
  /// hidden.
  enum class Cover : std::uint8_t { none, picture, shape };
  /// Returns what was painted opaquely over all of the cells after `time`.
  Cover covered_since(const Cells& cells, std::uint32_t time) const;
  /// Returns the time of the last opaque paint in the lower left cell.
  std::uint32_t time_of(const Cells& cells) const;
  /// Whether an image covers any of the cells.
  bool has_picture(const Cells& cells) const;
  /// Returns the colour of the cells; `mixed` if they have several.
  Colour colour_of(const Cells& cells) const;
  /// Returns the colour of one cell, counted from the lower left; `mixed` if anything is drawn there
  /// on a ground of one colour.
  Colour ground(int x, int y) const { return at(x, y).inked ? mixed : at(x, y).colour; }
  int columns() const { return x_all.right; }
  int rows() const { return x_all.top; }
  /// Whether any of the cells can be painted within the clip.
  bool shows(const Cells& cells, const Clip& clip) const;
  /// Returns the share of the page that images cover, 0 to 1.
  double pictured() const;

 private:
  /// The state of one cell.
  struct Cell {
    std::uint32_t covered = 0;  ///< time of the last opaque paint
    Colour colour = white;
    bool picture = false;            ///< an image covers this cell
    bool picture_covers = false;     ///< the last opaque paint was an image
    bool inked = false;              ///< glyphs or edges are drawn here, over the colour
  };
  /// Calls `span(row, from, to)` for each run of cells inside the shape.
  template <class Span>
  void scan(const std::vector<Polygon>& shape, Rule rule, const Cells& bounds, Span span);
  void paint_row(int row, int from, int to, const Clip& clip, const Paint& paint);
  void ink_edges(const Polygon& polygon, const Clip& clip, const Paint& paint);
  Point to_cells(Point p) const;
  Cells bounds_of(const std::vector<Polygon>& shape) const;
  Cells clamped(Cells cells) const;
  const Cell& at(int x, int y) const { return x_cells[x_all.place(x, y)]; }

  Box x_box;
  double x_scale = 1;  ///< cells per PDF unit
  Cells x_all;
  std::vector<Cell> x_cells;
  std::uint64_t x_work = 0, x_most_work;
};

}  // namespace muster::foreign
