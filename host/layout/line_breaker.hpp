// SPDX-License-Identifier: MIT
// Breaks atoms into lines. Of all ways to break a paragraph, chooses the one with the most even
// right edge: the one with the least sum of squared gaps at line ends (the idea of Knuth and Plass,
// for unjustified text). A hyphen costs so much that it is used only if the edge would be very
// uneven without it.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/hyphenator.hpp"
#include "layout/inline_text.hpp"

namespace muster::layout {

/// Atoms [first, last); with `hyphen`, a hyphen is painted after the last.
struct Line {
  std::uint32_t first = 0, last = 0;
  double width = 0;
  bool hyphen = false;
};

/// Breaks paragraphs, one after another, in the same memory.
class LineBreaker {
 public:
  explicit LineBreaker(WordCache& words, Hyphenator& hyphenator)
      : x_words(words), x_hyphenator(hyphenator) {}

  /// Breaks `text` into lines. Cuts the atoms that are wider than `width` and those that are
  /// hyphenated. The lines are valid until the next call. Only a line of a single glyph can be
  /// wider than `width`.
  const std::vector<Line>& lines(InlineText& text, double width);

 private:
  /// `anywhere` also breaks inside words that are too wide for a line.
  enum class Mode : std::uint8_t { strict, anywhere };
  void break_lines(InlineText& text, double width);
  void give_back_room(InlineText& text, std::vector<Atom> original, double width);
  bool fits_one_line(const InlineText& text, double width);
  void cut_long_atoms(InlineText& text, double width);
  void add_hyphens(InlineText& text);
  bool solve(const InlineText& text, double width, Mode mode);
  double line_cost(const InlineText& text, std::size_t first, std::size_t last, double natural,
                   double width, bool hyphen) const;
  float hyphen_width(const InlineText& text, const Atom& atom) const;
  void collect(const InlineText& text);
  double worst_gap(const InlineText& text, double width) const;

  /// The cheapest way found so far to a line end: its last line begins at atom `from`.
  struct Best {
    double cost = 0;
    std::uint32_t from = 0;
    float natural = 0;
    bool hyphen = false;
  };

  WordCache& x_words;
  Hyphenator& x_hyphenator;
  std::vector<Best> x_best;     ///< the cheapest way to set the atoms before the index
  std::vector<double> x_reach;  ///< width of all atoms and joints before the index
  std::vector<Atom> x_scratch;
  std::vector<Line> x_lines;
};

}  // namespace muster::layout
