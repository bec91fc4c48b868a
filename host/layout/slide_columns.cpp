// SPDX-License-Identifier: MIT
// Arranges the pieces of a section in two columns, such as text next to a picture.
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "layout/column_balance.hpp"
#include "layout/deck_setter.hpp"
#include "layout/deck_trial.hpp"

namespace muster::layout {
namespace {

constexpr std::size_t most_pieces = 4;  ///< the most pieces in two columns
constexpr double least_row = 0.5;       ///< share of a slide that columns need
constexpr double least_left = 0.4;      ///< share filled before columns begin the next slide
constexpr double widest_image = 3.2;    ///< width / height; wider images span the slide
/// The shares of the width that are tried for the left column.
constexpr std::array column_shares = {0.36, 0.42, 0.5, 0.58, 0.64};

bool all_words(std::span<const Piece> pieces) { return std::ranges::all_of(pieces, is_words); }

/// Whether all pieces are text or boxes, which may be narrow.
bool may_be_narrow(std::span<const Piece> pieces) {
  return std::ranges::all_of(
      pieces, [](const Piece& piece) { return is_words(piece) || piece.kind == PieceKind::box; });
}

/// Whether columns of the first `count` pieces would leave a last box alone on the next slide.
bool leaves_one_box(std::span<const Piece> pieces, std::size_t count) {
  return count > 2 && pieces.size() == count + 1 && pieces.back().kind == PieceKind::box &&
         may_be_narrow(pieces);
}

/// Returns shares of the width for the left column, the best first. Text gets the narrower column,
/// and the wider the other column is, the better.
std::vector<double> shares_of(std::span<const Piece> left, std::span<const Piece> right) {
  std::vector<double> shares(column_shares.begin(), column_shares.end());
  if (may_be_narrow(left) && may_be_narrow(right)) return {0.5, 0.42, 0.58, 0.36, 0.64};
  if (may_be_narrow(left)) shares.resize(3);
  if (may_be_narrow(right)) {
    shares.erase(shares.begin(), shares.begin() + 2);
    std::ranges::reverse(shares);
  }
  const bool same = left.size() == 1 && right.size() == 1 && left[0].kind == right[0].kind;
  if (same) return {0.5};
  return shares;
}

}  // namespace

/// Whether a piece needs the whole width of a slide.
bool DeckSetter::is_wide(const Piece& piece) const {
  if (piece.kind == PieceKind::cards) return true;
  const auto* image =
      piece.blocks.empty() ? nullptr : std::get_if<document::Image>(&piece.blocks.front().node);
  const image::Album* album = x_blocks.setting().album;
  if (image == nullptr || album == nullptr || !album->has_picture(image->file)) return false;
  const image::Picture& picture = album->picture(image->file);
  return picture.width > widest_image * picture.height;
}

/// Fits pieces one under another in a column. Pictures share the height that the others leave.
std::optional<DeckSetter::Column> DeckSetter::column_of(std::span<const Piece> pieces, double width,
                                                        double room) {
  Column column;
  const double gap = x_blocks.setting().styles.block_gap;
  column.height = gap * static_cast<double>(pieces.size() - 1);
  double pictures = 0;
  for (const Piece& piece : pieces) {
    column.fits.push_back({width});
    if (piece.kind == PieceKind::picture) {
      ++pictures;
      continue;
    }
    column.fits.back() = tried(piece, {width}, room);
    if (!column.fits.back().fits || !column.fits.back().legible) return std::nullopt;
    column.height += column.fits.back().height;
  }
  const double each = pictures > 0 ? (room - column.height) / pictures : 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind != PieceKind::picture) continue;
    if (each <= 0) return std::nullopt;
    column.fits[i] = tried(pieces[i], {width}, each);
    if (!column.fits[i].fits || !column.fits[i].legible) return std::nullopt;
    column.height += column.fits[i].height;
  }
  return column.height <= room ? std::optional(column) : std::nullopt;
}

/// Returns the lowest pair of columns in which all pieces fit. For each split in which only one
/// column may be narrow, the best share of the width that fits is taken.
std::optional<DeckSetter::Columns> DeckSetter::columns_of(std::span<const Piece> pieces,
                                                          double room) {
  const double width = x_blocks.pages().area().width - gap_of_columns();
  std::optional<Columns> best;
  for (std::size_t split = 1; split < pieces.size(); ++split) {
    const auto left = pieces.first(split), right = pieces.subspan(split);
    for (const double share : shares_of(left, right)) {
      const auto first = column_of(left, share * width, room);
      const auto second = first ? column_of(right, (1 - share) * width, room) : std::nullopt;
      if (!second) continue;
      const double height = std::max(first->height, second->height);
      if (!best || height < best->height) best = Columns{*first, *second, height};
      if (may_be_narrow(left) != may_be_narrow(right)) break;
    }
  }
  return best;
}

void DeckSetter::stack_column(std::span<const Piece> pieces, const Column& column, double room,
                              std::vector<Strip>& out) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::vector<Strip> strips = strips_of(pieces[i], column.fits[i], room);
    if (i > 0 && !strips.empty()) strips.front().before = x_blocks.setting().styles.block_gap;
    std::ranges::move(strips, std::back_inserter(out));
  }
}

void DeckSetter::add_columns(std::span<const Piece> pieces, const Columns& columns, double room) {
  const std::size_t left = columns.first.fits.size();
  std::vector<Strip> strips;
  stack_column(pieces.first(left), columns.first, room, strips);
  ColumnSplit split{0, strips.size(), 0, columns.height};
  stack_column(pieces.subspan(left), columns.second, room, strips);
  split.last = strips.size();
  std::vector<Strip> row;
  row.push_back(side_by_side(strips, split, columns.first.fits.front().width + gap_of_columns()));
  x_slides.add(std::move(row), sources_of(pieces));
}

/// Sets as many of the next pieces as fit in two columns. Returns how many were set, or 0.
std::size_t DeckSetter::set_in_columns(std::span<const Piece> pieces) {
  std::size_t most = 0;
  while (most < std::min(pieces.size(), most_pieces) && !is_wide(pieces[most])) ++most;
  for (const bool new_slide : {false, true}) {
    if (new_slide && x_slides.fill() < least_left * x_slides.whole_room({})) break;
    for (std::size_t count = most; count > 1; --count) {
      const auto some = pieces.first(count);
      if (all_words(some) || leaves_one_box(pieces, count)) continue;
      const double whole = x_slides.whole_room(sources_of(some));
      const double room = new_slide ? whole : x_slides.room(sources_of(some));
      if (room < least_row * whole) continue;
      const auto columns = columns_of(some, room);
      if (!columns) continue;
      if (new_slide) x_slides.go_on();
      add_columns(some, *columns, room);
      return count;
    }
  }
  return 0;
}

std::vector<document::Inlines> DeckSetter::sources_of(std::span<const Piece> pieces) {
  std::vector<document::Inlines> all;
  for (const Piece& piece : pieces)
    all.insert(all.end(), piece.sources.begin(), piece.sources.end());
  return all;
}

}  // namespace muster::layout
