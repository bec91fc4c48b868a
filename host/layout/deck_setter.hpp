// SPDX-License-Identifier: MIT
// Sets a document as slides. Arrangements of blocks are tried out first, because blocks that have
// been set cannot be taken back.
#pragma once

#include <memory>

#include "layout/block_setter.hpp"
#include "layout/deck_sections.hpp"
#include "layout/slide_maker.hpp"

namespace muster::layout {

/// Sets pieces on trial, to measure their heights.
class DeckTrial;

/// Sets the sections of a document as slides, one heading a slide.
class DeckSetter {
 public:
  /// `parent` is the tag of the whole text.
  DeckSetter(BlockSetter& blocks, TagId parent);
  ~DeckSetter();

  void set(std::span<const document::Block> blocks);

 private:
  /// How a piece is set. In points: its width, the greatest height of a picture in it, and its
  /// height. `scale` is the size of its text as a multiple of the usual size.
  struct Fit {
    double width = 1;
    double scale = 1;
    double picture = 0;
    double height = 0;
    bool fits = false;
    bool legible = false;  ///< no text is smaller than the theme's least size
  };
  /// Pieces one under another.
  struct Column {
    std::vector<Fit> fits;
    double height = 0;
  };
  struct Columns {
    Column first, second;
    double height = 0;
  };

  void set_section(DeckSection& section);
  void open_section(const DeckSection& section);
  void repeat_title(const std::string& words);
  std::string where() const;
  void set_chapter(const DeckSection& section, TagId parent, TagId heading, std::string anchor);
  std::vector<Strip> title_strips(const document::Heading& heading, TagId tag, std::string anchor,
                                  bool small);
  std::size_t set_next(std::span<const Piece> pieces, bool alone);
  std::size_t set_in_columns(std::span<const Piece> pieces);
  void keep_together(const Piece& words, const Piece& next);
  bool stays_alone(const Piece& words, const Piece& next);
  bool set_large(const Piece& piece);
  void set_words(const Piece& piece, bool alone);
  void set_columns(std::vector<Strip> strips, const std::vector<document::Inlines>& sources,
                   double width);
  void set_whole(const Piece& piece);

  bool is_wide(const Piece& piece) const;
  Fit tried(const Piece& piece, Fit wanted, double room);
  std::optional<Column> column_of(std::span<const Piece> pieces, double width, double room);
  std::optional<Columns> columns_of(std::span<const Piece> pieces, double room);
  void stack_column(std::span<const Piece> pieces, const Column& column, double room,
                    std::vector<Strip>& out);
  void add_columns(std::span<const Piece> pieces, const Columns& columns, double room);
  std::vector<Strip> strips_of(const Piece& piece, const Fit& fit, double room);
  static std::vector<document::Inlines> sources_of(std::span<const Piece> pieces);
  double gap_of_columns() const;
  double line_of_words(double scale) const;

  BlockSetter& x_blocks;
  SlideMaker x_slides;
  std::unique_ptr<DeckTrial> x_trial;
  TagId x_section = no_tag;
  std::vector<Strip> x_pending;  ///< headings that wait for the slide with their text
  std::string x_chapter;         ///< the running head
  std::string x_above;           ///< running head of the last section right below a chapter
  int x_level = 0;               ///< level of the last heading
};

}  // namespace muster::layout
