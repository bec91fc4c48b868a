// SPDX-License-Identifier: MIT
// One slide after another: the title, what is under it, and the sources at the foot. What does not
// fit continues under the same title.
#pragma once

#include <string>
#include <vector>

#include "layout/block_context.hpp"

namespace muster::layout {

/// What is on a slide from one margin to the other.
struct SlideRow {
  std::vector<Strip> strips;
  double before = 0;  ///< points: white above it, if it is not the first
  double height = 0;  ///< points, with the white between its strips
  double notes = 0;   ///< points: its footnotes
  std::vector<document::Inlines> sources;
  bool is_part = false;    ///< of something that is divided between slides
  bool announces = false;  ///< has to be on the slide of the next row
};

/// A title and what is under it.
struct Slide {
  std::vector<Strip> title;
  double title_height = 0;  ///< points, with the white under it
  std::vector<SlideRow> rows;

  double fill() const;
  double notes() const;
  std::vector<document::Inlines> sources() const;
};

/// Fills slides from the top down. Those of a section are kept back until it ends.
class SlideMaker {
 public:
  explicit SlideMaker(BlockContext& blocks) : x_blocks(blocks) {}

  /// Begins a slide with a title that is set already. `words` is the title for slides that continue
  /// it. `section` is the tag that its sources are in.
  void begin(std::vector<Strip> title, std::string words, TagId section);
  /// The style of a title: a little smaller if that keeps it in one line.
  ParagraphStyle title_style(const std::string& words);
  /// Begins another slide with the same title and "(continued)".
  void go_on();
  /// Delivers the slides. A last one with little on it gets rows of the one before.
  void end();

  /// Points: the room under what the slide has, above its sources, notes and `sources`.
  double room(const std::vector<document::Inlines>& sources);
  /// Points: the room of a slide with nothing but its title and `sources`.
  double whole_room(const std::vector<document::Inlines>& sources);
  /// Points: the height of what the slide has.
  double fill() const { return x_slides.back().fill(); }
  bool is_empty() const { return x_slides.back().rows.empty(); }

  /// Adds strips that fit, with their sources.
  void add(std::vector<Strip> strips, const std::vector<document::Inlines>& sources,
           bool announces = false);
  /// Adds strips, and the rest on further slides, in parts of about the same height. Heads of
  /// tables are repeated.
  void add_divided(std::vector<Strip> strips, const std::vector<document::Inlines>& sources);

 private:
  std::size_t best_end(const std::vector<Strip>& strips, std::size_t first, double room) const;
  double part_of(const std::vector<Strip>& strips, std::size_t first, double room, double whole);
  bool repeat_head(const std::vector<Strip>& strips, std::size_t first);
  void add_part(std::vector<Strip> strips, const std::vector<document::Inlines>& sources,
                bool under_head);
  void fill_last();
  void deliver(Slide slide);
  StripList set_sources(const std::vector<document::Inlines>& sources, TagId parent);
  double sources_height(const std::vector<document::Inlines>& sources);

  BlockContext& x_blocks;
  std::string x_words;
  std::vector<Slide> x_slides;
  TagId x_parent = no_tag;
};

/// The height of strips, without the white above the first, and of their footnotes.
double height_of_strips(const std::vector<Strip>& strips);
double height_of_notes(const Strip& strip);

}  // namespace muster::layout
