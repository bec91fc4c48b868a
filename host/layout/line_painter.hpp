// SPDX-License-Identifier: MIT
// Paints a line of atoms: text runs, link areas and underlines, with the tags of its words.
#pragma once

#include <span>

#include "layout/inline_text.hpp"
#include "layout/line_breaker.hpp"
#include "layout/setting.hpp"
#include "layout/strip.hpp"

namespace muster::layout {

/// The position of a line: its left edge, its top and its width, in points.
struct LinePlace {
  double x = 0, y = 0, width = 0;
};

/// Turns broken lines into items of a strip, with their tags.
class LinePainter {
 public:
  explicit LinePainter(Setting& setting) : x_setting(setting) {}

  /// Gives each word that is divided between two lines a tag with the whole word as its actual
  /// text. Call this before the first line is painted.
  static void mark_divided_words(InlineText& text, const std::vector<Line>& lines);

  /// Paints a line into `strip`, in the tag of text.spans[0] (no_tag: as an artifact, without
  /// links). Appends the ids of footnotes that the line refers to to `notes`.
  void paint(InlineText& text, const Line& line, LinePlace place, Strip& strip,
             std::vector<std::string>& notes);

  /// Appends the tags that were opened inside the paragraph to `closes`, inner ones first.
  static void close_spans(const InlineText& text, std::vector<TagId>& closes);

 private:
  void add_atom(const Atom& atom, std::uint16_t span);
  void add_space(const Atom& atom, const Atom& next);
  void add_hyphen(const Atom& atom);
  void start_run(const Atom& atom, FaceId face, std::uint16_t span);
  void flush_run();
  void follow_link(std::uint16_t span);
  void end_link();
  TagId tag_of(std::uint16_t span);
  std::unique_ptr<TagAttributes> attributes_of(const Span& span) const;
  Item decoration(ItemContent content) const;

  Setting& x_setting;
  InlineText* x_text = nullptr;
  Strip* x_strip = nullptr;
  std::vector<std::string>* x_notes = nullptr;
  double x_x = 0;  ///< position of the next glyph
  double x_top = 0, x_baseline = 0;
  std::size_t x_room = 0;  ///< bytes to reserve for a run: as many as the line has
  TextRun x_run;           ///< the run being filled; empty text: no run
  std::uint16_t x_run_style = 0, x_run_span = 0;
  std::uint16_t x_link = 0;  ///< span of the link being painted, 0: none
  double x_link_start = 0;
};

}  // namespace muster::layout
