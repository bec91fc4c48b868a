// SPDX-License-Identifier: MIT
// Short sections share a slide: a title and two lines of text are too little for one.
#include <algorithm>
#include <iterator>
#include <utility>

#include "document/walk.hpp"
#include "layout/deck_sections.hpp"

namespace muster::layout {
namespace {

constexpr std::size_t short_text = 380;     ///< bytes: about 60 words, a fifth of a slide
constexpr std::size_t most_shared = 1'300;  ///< bytes: the most text of the sections on a slide

/// Returns bytes of text. A piece of cards counts as much as a short text.
std::size_t length_of(const DeckSection& section) {
  std::size_t length = 0;
  for (const Piece& piece : section.pieces)
    length +=
        piece.kind == PieceKind::cards ? short_text : document::plain_text(piece.blocks).size();
  return length;
}

int level_of(const DeckSection& section) { return section.heading ? section.heading->level : 0; }

bool is_small(const Piece& piece) {
  return piece.kind == PieceKind::text || piece.kind == PieceKind::cards ||
         piece.kind == PieceKind::box;
}

/// Whether a section has only text, cards and boxes, or no pieces at all.
bool has_small_pieces(const DeckSection& section) {
  return section.heading != nullptr && std::ranges::all_of(section.pieces, is_small);
}

/// Finds which sections share slides, in one walk from the first to the last.
class Sharing {
 public:
  explicit Sharing(std::vector<DeckSection> sections) : x_all(std::move(sections)) {}

  std::vector<DeckSection> shared() {
    for (std::size_t at = 0; at < x_all.size();) {
      const std::size_t end = end_of_group(at);
      if (end - at > 1 || belongs_above(at)) {
        share(at, end);
      } else {
        x_made.push_back(std::move(x_all[at]));
      }
      at = end;
    }
    return std::move(x_made);
  }

 private:
  /// Whether section `at` may share a slide: it is below a chapter, has pieces, and contains no
  /// other section.
  bool may_share(std::size_t at) const {
    if (at >= x_all.size() || level_of(x_all[at]) < 3 || x_all[at].pieces.empty()) return false;
    if (!has_small_pieces(x_all[at])) return false;
    return at + 1 >= x_all.size() || level_of(x_all[at + 1]) <= level_of(x_all[at]);
  }

  std::size_t end_of_group(std::size_t first) const {
    std::size_t end = first + 1;
    if (!may_share(first)) return end;
    std::size_t length = length_of(x_all[first]);
    std::size_t before = length;
    while (may_share(end) && level_of(x_all[end]) == level_of(x_all[first])) {
      const std::size_t next = length_of(x_all[end]);
      if (length + next > most_shared || std::min(before, next) > short_text) break;
      length += next;
      before = next;
      ++end;
    }
    return end;
  }

  /// Whether the slide before belongs to a higher heading and has little or no text. If so,
  /// sections of `level` are added to it.
  bool has_open_parent(int level) const {
    if (x_made.empty() || !has_small_pieces(x_made.back())) return false;
    return level_of(x_made.back()) < level && length_of(x_made.back()) <= short_text;
  }

  /// Whether a single short section is added to the short section above it.
  bool belongs_above(std::size_t at) const {
    return may_share(at) && length_of(x_all[at]) <= short_text &&
           has_open_parent(level_of(x_all[at])) && !x_made.back().pieces.empty();
  }

  std::string title_above(int level) const {
    const auto above = std::find_if(x_made.rbegin(), x_made.rend(), [&](const DeckSection& one) {
      return one.heading != nullptr && one.heading->level < level;
    });
    return above == x_made.rend() ? "" : document::plain_text(above->heading->content);
  }

  void share(std::size_t first, std::size_t end) {
    const int level = level_of(x_all[first]);
    if (!has_open_parent(level)) {
      DeckSection group;
      group.source = x_all[first].source;
      group.shared_title = title_above(level);
      group.shared_level = level;
      x_made.push_back(std::move(group));
    }
    std::vector<Piece>& all = x_made.back().pieces;
    for (std::size_t i = first; i < end; ++i) {
      if (all.empty() || all.back().kind != PieceKind::text) all.emplace_back();
      all.back().blocks.push_back({*x_all[i].heading, x_all[i].source});
      for (Piece& piece : x_all[i].pieces) append(std::move(piece), all);
    }
  }

  /// Adds a piece to a slide. Text is joined to the text before it.
  static void append(Piece piece, std::vector<Piece>& all) {
    if (piece.kind != PieceKind::text || all.back().kind != PieceKind::text) {
      all.push_back(std::move(piece));
      return;
    }
    std::ranges::move(piece.blocks, std::back_inserter(all.back().blocks));
    std::ranges::move(piece.sources, std::back_inserter(all.back().sources));
  }

  std::vector<DeckSection> x_all, x_made;
};

}  // namespace

std::vector<DeckSection> with_shared_slides(std::vector<DeckSection> sections) {
  return Sharing(std::move(sections)).shared();
}

}  // namespace muster::layout
