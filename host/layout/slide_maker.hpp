// SPDX-License-Identifier: MIT
// Makes one slide after another: the title, rows of content, and the sources at the foot. Content
// that does not fit continues on a further slide with the same title.
#pragma once

#include <string>
#include <vector>

#include "layout/block_context.hpp"

namespace muster::layout {

/// A row of content, as wide as the slide.
struct SlideRow {
  std::vector<Strip> strips;
  double before = 0;  ///< points: white above it, if it is not the first
  double height = 0;  ///< points, with the white between its strips
  double notes = 0;   ///< points: height of its footnotes
  std::vector<document::Inlines> sources;
  bool is_part = false;    ///< whether its content is divided between slides
  bool announces = false;  ///< whether the next row must be on the same slide
};

/// A title with the rows under it.
struct Slide {
  std::vector<Strip> title;
  double title_height = 0;  ///< points, with the white under it
  std::vector<SlideRow> rows;

  double fill() const;
  double notes() const;
  std::vector<document::Inlines> sources() const;
};

/// Fills slides from the top down. Delivers the slides of a section when it ends.
class SlideMaker {
 public:
  explicit SlideMaker(BlockContext& blocks) : x_blocks(blocks) {}

  /// Begins a slide with a title that is set already. `words` is the title's text, for slides that
  /// continue this one. `section` is the tag that will contain its sources.
  void begin(std::vector<Strip> title, std::string words, TagId section);
  /// Returns the style of a title: a little smaller if that keeps it in one line.
  ParagraphStyle title_style(const std::string& words);
  /// Begins another slide with the same title and "(continued)".
  void go_on();
  /// Delivers the slides. If the last slide has little on it, it gets rows of the slide before.
  void end();

  /// Returns the height left on the slide, in points, if `sources` are added to its sources.
  double room(const std::vector<document::Inlines>& sources);
  /// Returns the height left on a slide that has only its title and `sources`, in points.
  double whole_room(const std::vector<document::Inlines>& sources);
  /// Returns the height of the rows on the slide, in points.
  double fill() const { return x_slides.back().fill(); }
  bool is_empty() const { return x_slides.back().rows.empty(); }

  /// Adds a row of strips to the slide, with their sources. The caller has made sure that they fit;
  /// add_divided() is for strips that may not fit. `announces`: the next row must be on the same
  /// slide.
  void add(std::vector<Strip> strips, const std::vector<document::Inlines>& sources,
           bool announces = false);
  /// Adds strips to this and, if they don't fit, to further slides, in parts of about the same
  /// height. Heads of tables are repeated.
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

/// Returns the height of strips and their footnotes, without the white above the first strip.
double height_of_strips(const std::vector<Strip>& strips);
/// Returns the height of the footnotes of a strip.
double height_of_notes(const Strip& strip);

}  // namespace muster::layout
