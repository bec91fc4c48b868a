// SPDX-License-Identifier: MIT
// Sets paragraphs as strips of one line each, with the footnotes that their lines refer to.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layout/inline_builder.hpp"
#include "layout/line_painter.hpp"

namespace muster::layout {

/// The column that blocks are set in, in points from the page's left edge.
struct Area {
  double left = 0, width = 0;
};
inline Area inset(Area area, double left, double right = 0) {
  return {area.left + left, area.width - left - right};
}

/// How the lines of one paragraph behave on the page.
struct ParagraphFlow {
  double before = 0;
  BreakCost first = BreakCost::free;  ///< cost of a page break before the paragraph
  /// Cost of a page break inside; never: all lines on one page.
  BreakCost inside = BreakCost::free;
  bool on_grid = false;                ///< its first line is aligned to the grid
  std::string anchor;                  ///< the id of an anchor at its first line; "" for none
  TagId note_parent = no_tag;          ///< tag of footnotes, after the paragraph
};

/// Turns paragraphs and footnotes into strips (slices of a page, see strip.hpp).
class TextSetter {
 public:
  explicit TextSetter(Setting& setting)
      : x_setting(setting),
        x_builder(setting),
        x_breaker(setting.words, setting.hyphenator),
        x_painter(setting) {}

  /// Sets `inlines` in `area` and closes `tag` with the last line. With no_tag, the lines are
  /// artifacts.
  void set(const document::Inlines& inlines, const ParagraphStyle& style, Area area, TagId tag,
           const ParagraphFlow& flow, StripSink& sink);
  void set(std::string_view words, const ParagraphStyle& style, Area area, TagId tag,
           const ParagraphFlow& flow, StripSink& sink);

  /// Paints plain text as items of `strip`, in one line or more from `place.y` down. Returns the
  /// height of the text.
  double paint(std::string_view words, const ParagraphStyle& style, LinePlace place, TagId tag,
               Strip& strip);
  /// Does the same for text with markup, without footnotes.
  double paint(const document::Inlines& inlines, const ParagraphStyle& style, LinePlace place,
               TagId tag, Strip& strip);

  /// Returns the width of `inlines` on one line, with the widest page number in cross references.
  double width(const document::Inlines& inlines, const ParagraphStyle& style);

  /// Paints one line of a text that the caller has built and broken.
  void paint(InlineText& text, const Line& line, LinePlace place, Strip& strip) {
    x_painter.paint(text, line, place, strip, x_notes);
  }

  /// Sets the footnotes that `strip` refers to, and attaches them to it.
  void attach_notes(Strip& strip, TagId parent);
  /// Makes the strips of a footnote; null if it is printed already. Assigned by the block setter.
  std::function<std::shared_ptr<Note>(const std::string& id, TagId parent)> make_note;

  // Builder and breaker, for code that sets the cells of tables.
  InlineBuilder& builder() { return x_builder; }
  LineBreaker& breaker() { return x_breaker; }

 private:
  void set_text(InlineText& text, Area area, TagId tag, const ParagraphFlow& flow, StripSink& sink);
  double paint_built(LinePlace place, TagId tag, Strip& strip);

  Setting& x_setting;
  InlineBuilder x_builder;
  LineBreaker x_breaker;
  LinePainter x_painter;
  InlineText x_text;
  std::vector<std::string> x_notes;
};

/// Adds a space after the last word of `strip`, so that the text painted next is read as another
/// word.
void end_with_space(Strip& strip, const WordCache& words);

/// Returns an item that is the target of links to `#id`.
Item anchor_item(std::string id);

}  // namespace muster::layout
