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
constexpr double most_line = 44;         ///< the longest line of text, in units of its size
constexpr std::size_t most_of_mark = 3;  ///< bytes: text this short (digits, marks) may be small
constexpr double rounding = 0.3;         ///< points

/// A scale for text that is alone on a slide, and the most of the room that such text may fill.
struct Larger {
  double scale, most;
};
constexpr std::array larger = {Larger{1.5, 0.35}, Larger{1.35, 0.5}, Larger{1.2, 0.62}};
constexpr double one_column = 0.5;     ///< share of the room that text in one column may fill
constexpr double least_picture = 0.5;  ///< share of a slide for a picture under other content
constexpr double least_columns = 0.3;  ///< share of a slide that text in two columns needs
constexpr double full_columns = 0.95;  ///< how full two columns get, because lines are not cut
constexpr double least_table = 0.45;   ///< share of a slide that the first part of a table needs
/// The shares of the room that are tried for a picture; its caption and notes need the rest.
constexpr std::array picture_shares = {0.95, 0.9, 0.85, 0.78, 0.7, 0.6, 0.5};

/// Whether a piece introduces the next one: it ends with a heading, with a colon (as in "The
/// ratings mean:") or in bold.
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

/// Returns the data of a chart as a table, because its text would be too small on a slide. Returns
/// nothing for a map, which stays a map.
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

/// Returns the size of the smallest text in points, apart from very short marks.
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

/// Sets a piece on trial at a width. A picture is as large as the room for it and its caption
/// allows.
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

/// Sets the next piece or pieces. Returns how many were set.
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

/// Whether text begins a slide and leaves too little room on it for the next piece.
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

/// Begins a slide with text that introduces the next piece, if both fit on a slide but not on the
/// rest of this one.
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

/// Sets a piece in larger type, if it is short. Returns false if it is not, or if it has blocks
/// such as quotations, which are not enlarged.
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

/// Sets text: in larger type if it is alone and short, in one column if that is short enough,
/// otherwise in two columns.
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

/// Sets a table, a picture, cards or a box over the whole width. Divides it only if it does not fit
/// on a slide.
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
