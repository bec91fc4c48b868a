// SPDX-License-Identifier: MIT
// How the pieces of a section are arranged on slides: in columns, or one under another.
#include <algorithm>
#include <array>
#include <utility>

#include "document/walk.hpp"
#include "layout/column_balance.hpp"
#include "layout/deck_setter.hpp"
#include "layout/deck_trial.hpp"

namespace muster::layout {
namespace {

constexpr double slide_column_gap = 4;   ///< between columns, in units of the theme's space
constexpr double most_line = 44;         ///< the longest line of words, in units of their size
constexpr std::size_t most_of_mark = 3;  ///< bytes: digits and marks, which may be small
constexpr double rounding = 0.3;         ///< points

/// Words alone on a slide are larger, if they fill no more than this share of the room.
struct Larger {
  double scale, most;
};
constexpr std::array larger = {Larger{1.5, 0.35}, Larger{1.35, 0.5}, Larger{1.2, 0.62}};
constexpr double one_column = 0.5;     ///< of the room: what words in one column may fill
constexpr double least_picture = 0.5;  ///< of a slide, for a picture under something else
constexpr double least_columns = 0.3;  ///< of a slide, for words in two columns
constexpr double full_columns = 0.95;  ///< how full two columns get, because lines are not cut
constexpr double least_table = 0.45;   ///< of a slide, for the first part of a table
/// Shares of the room that a picture is tried at, so that its caption and notes have the rest.
constexpr std::array picture_shares = {0.95, 0.9, 0.85, 0.78, 0.7, 0.6, 0.5};

/// "The ratings mean:", a heading, or words that are bold as a whole.
bool announces_next(const Piece& piece) {
  if (!is_words(piece) || piece.blocks.empty()) return false;
  const document::Block& last = piece.blocks.back();
  if (std::holds_alternative<document::Heading>(last.node)) return true;
  const auto* paragraph = std::get_if<document::Paragraph>(&last.node);
  if (paragraph == nullptr || paragraph->content.empty()) return false;
  return document::plain_text(paragraph->content).ends_with(':') ||
         std::holds_alternative<document::Strong>(paragraph->content.back().node);
}

bool is_map(ChartKind kind) {
  return kind == ChartKind::map || kind == ChartKind::tile_map || kind == ChartKind::bubble_map;
}

/// The figures of a chart whose letters would be too small on a slide. A map stays one.
std::optional<Piece> as_table(const Piece& piece) {
  const auto* chart = std::get_if<document::Chart>(&piece.blocks.front().node);
  if (chart == nullptr || chart->data.rows.empty() || is_map(chart->kind)) return std::nullopt;
  document::Table table = chart->data;
  table.id = chart->id;
  table.number = chart->number;
  table.caption = chart->caption;
  table.notes.insert(table.notes.end(), chart->notes.begin(), chart->notes.end());
  return Piece{PieceKind::table, {{std::move(table), piece.blocks.front().source}}, piece.sources};
}

bool is_running_words(const document::Block& block) {
  return std::holds_alternative<document::Paragraph>(block.node) ||
         std::holds_alternative<document::List>(block.node);
}

/// Points: the size of the smallest words.
double smallest_words(const std::vector<Strip>& strips) {
  float least = 1000;
  for (const Strip& strip : strips)
    for (const Item& item : strip.items)
      if (const auto* run = std::get_if<TextRun>(&item.content);
          run != nullptr && run->text.size() > most_of_mark)
        least = std::min(least, run->size);
  return static_cast<double>(least);
}

}  // namespace

double DeckSetter::gap_of_columns() const {
  return slide_column_gap * x_blocks.setting().theme.space;
}

/// Tries a piece at a width; a picture as large as the room for it and its caption allows.
DeckSetter::Fit DeckSetter::tried(const Piece& piece, Fit fit, double room) {
  const bool picture = piece.kind == PieceKind::picture;
  const Setting& setting = x_blocks.setting();
  const ParagraphStyle style = scaled(setting.styles.body, fit.scale);
  for (const double share : picture_shares) {
    fit.picture = share * room;
    const auto strips = x_trial->set(piece.blocks, {fit.width, room, fit.picture}, style);
    fit.height = strips ? height_of_strips(*strips) : room;
    fit.fits = strips && fit.height <= room;
    fit.legible = strips && smallest_words(*strips) >= setting.theme.type.small - rounding;
    if (fit.fits || !picture || !strips) return fit;
  }
  return fit;
}

std::vector<Strip> DeckSetter::strips_of(const Piece& piece, const Fit& fit, double room) {
  StripList list;
  Place place;
  place.area = {x_blocks.pages().area().left, fit.width};
  place.parent = x_section;
  place.sink = &list;
  x_blocks.set_room(room, fit.picture);
  x_blocks.set(piece.blocks, place, scaled(x_blocks.setting().styles.body, fit.scale));
  return std::move(list.strips);
}

/// Sets the next piece or pieces; returns how many.
std::size_t DeckSetter::set_next(std::span<const Piece> pieces, bool alone) {
  if (const std::size_t count = set_in_columns(pieces); count > 0) return count;
  const Piece& piece = pieces.front();
  if (!is_words(piece)) {
    set_whole(piece);
    return 1;
  }
  if (pieces.size() > 1 && announces_next(piece)) keep_together(piece, pieces[1]);
  set_words(piece, alone || (pieces.size() > 1 && stays_alone(piece, pieces[1])));
  return 1;
}

/// Whether the next piece has no room under words that begin a slide.
bool DeckSetter::stays_alone(const Piece& words, const Piece& next) {
  if (!x_slides.is_empty()) return false;
  const double all = x_blocks.pages().area().width;
  const double room = x_slides.room(next.sources);
  const Fit first = tried(words, {std::min(all, line_of_words(1))}, room);
  const double rest = room - first.height - x_blocks.setting().styles.block_gap;
  if (!first.fits || rest <= 0) return false;
  const Fit second = tried(next, {is_words(next) ? line_of_words(1) : all}, rest);
  if (second.fits) return next.kind == PieceKind::picture && !second.legible;
  return next.kind != PieceKind::table || second.height <= room;
}

/// Words that announce something begin a slide, if both fit on it but not here.
void DeckSetter::keep_together(const Piece& words, const Piece& next) {
  if (x_slides.is_empty()) return;
  const double width = x_blocks.pages().area().width;
  const double whole = x_slides.whole_room(next.sources);
  const double first = tried(words, {std::min(width, line_of_words(1))}, whole).height;
  const double second = tried(next, {width}, whole).height;
  const double needed =
      first + x_blocks.setting().styles.block_gap +
      (next.kind == PieceKind::table ? std::min(second, least_table * whole) : second);
  if (needed > x_slides.room(next.sources) && needed <= whole) x_slides.go_on();
}

double DeckSetter::line_of_words(double scale) const {
  return most_line * x_blocks.setting().styles.body.size * scale;
}

/// Quotations keep their size, so words around them do too.
bool DeckSetter::set_large(const Piece& piece) {
  if (!std::ranges::all_of(piece.blocks, is_running_words)) return false;
  const double room = x_slides.room(piece.sources);
  const double all = x_blocks.pages().area().width;
  for (const auto& [scale, most] : larger) {
    const Fit fit = tried(piece, {std::min(all, line_of_words(scale)), scale}, room);
    if (fit.height > most * room) continue;
    x_slides.add(strips_of(piece, fit, room), piece.sources);
    return true;
  }
  return false;
}

/// Words: in larger type if they are alone and few, in one column if that is short, else in two.
void DeckSetter::set_words(const Piece& piece, bool alone) {
  if (alone && set_large(piece)) return;
  const double all = x_blocks.pages().area().width;
  double room = x_slides.room(piece.sources);
  for (int slide = 0; slide < 2; ++slide) {
    const Fit fit = tried(piece, {std::min(all, line_of_words(1))}, room);
    const double most = x_slides.is_empty() ? one_column * room : room;
    if (fit.fits && fit.height <= most)
      return x_slides.add(strips_of(piece, fit, room), piece.sources, announces_next(piece));
    if (x_slides.is_empty() || room >= least_columns * x_slides.whole_room(piece.sources)) break;
    x_slides.go_on();
    room = x_slides.room(piece.sources);
  }
  const double width = (all - gap_of_columns()) / 2;
  const double whole = x_slides.whole_room(piece.sources);
  const double both = tried(piece, {width}, 2 * whole).height;
  if (!x_slides.is_empty() && both > full_columns * 2 * room && both < full_columns * 2 * whole)
    x_slides.go_on();
  set_columns(strips_of(piece, {width}, x_slides.whole_room(piece.sources)), piece.sources, width);
}

void DeckSetter::set_columns(std::vector<Strip> strips,
                             const std::vector<document::Inlines>& sources, double width) {
  for (std::size_t first = 0; first < strips.size();) {
    const ColumnSplit split = split_columns(strips, first, x_slides.room(sources));
    std::vector<Strip> row;
    row.push_back(side_by_side(strips, split, width + gap_of_columns()));
    x_slides.add(std::move(row), sources);
    first = split.last;
    if (first < strips.size()) x_slides.go_on();
  }
}

/// A table, a picture, cards or a box over the whole width. What fits on a slide is not divided.
void DeckSetter::set_whole(const Piece& piece) {
  const double width = x_blocks.pages().area().width;
  const double whole = x_slides.whole_room(piece.sources);
  const bool large = piece.kind == PieceKind::picture && !is_wide(piece);
  const double needed = large ? least_picture * whole : 0;
  double room = x_slides.room(piece.sources);
  Fit fit = tried(piece, {width}, std::max(room, needed));
  const bool divided =
      piece.kind == PieceKind::table && room >= least_table * whole && fit.height > whole;
  if (!x_slides.is_empty() && (room < needed || (!fit.fits && !divided))) {
    x_slides.go_on();
    room = x_slides.room(piece.sources);
    fit = tried(piece, {width}, room);
  }
  if (large && !fit.legible)
    if (const auto table = as_table(piece)) return set_whole(*table);
  x_slides.add_divided(strips_of(piece, fit, room), piece.sources);
}

}  // namespace muster::layout
