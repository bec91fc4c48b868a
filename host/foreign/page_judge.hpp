// SPDX-License-Identifier: MIT
// Checks each page of a foreign PDF, and makes it look as a viewer prints it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "foreign/page_entries.hpp"
#include "foreign/painter.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {

// Annotations that a viewer shows or prints (ISO 32000-1, 12.5). Here they are called marks.

/// An annotation that is visible on the screen, on paper, or both.
struct Mark {
  std::string kind;   ///< its type in plain words, such as "highlight"
  Handle appearance;  ///< the form that draws it; null if there is none
  bool has_appearance = false;
  std::string resource;  ///< the name under which `content` draws it
  std::string content;   ///< operators that draw it; "" if there is nothing to draw
  bool prints = false;
  bool is_link = false;
  bool is_frame = false;  ///< the border of a link that leads nowhere
  bool is_field = false;
  bool holds = false;  ///< a form field with a value
};

/// What is needed to read the marks of a page.
struct MarkReading {
  SourcePdf& source;
  FontBook& fonts;
  Meter& meter;
  bool flatten = false;  ///< form fields as the file draws them
};

/// Returns the marks of a page in painting order. Throws Unfit for a mark that cannot be drawn as a
/// viewer prints it.
std::vector<Mark> marks_of(const MarkReading& with, Handle page);

/// Returns the form that viewers draw for a line, a shape, an empty field or the border of a link
/// without an appearance, and makes it the appearance of the annotation.
/// Null for other types, and if the entries describe no shape.
Handle default_appearance(QPDF& pdf, Handle annotation);

// Hidden words: a page does not show them, but people who copy its text can read them.

/// How a glyph is hidden: under a shape or picture, outside the page or clip, in the background
/// colour, or not painted.
enum class Hiding : std::uint8_t { covered, cut, pale, unseen };
inline constexpr std::size_t hidings = 4;

/// One value for each glyph; not 0 if the glyph is marked.
using Marked = std::vector<char>;

/// Returns the glyphs that are hidden in any way; `covered` is that of covered_glyphs(). Text below
/// or above a scan is not hidden, because it makes the scan searchable.
Marked hidden_glyphs(const std::vector<Glyph>& glyphs, const Marked& covered, const Canvas& canvas);

/// Returns for each glyph the Canvas::Cover that was painted over it later.
Marked covered_glyphs(const std::vector<Glyph>& glyphs, const Canvas& canvas);

/// Returns the words that the marked glyphs form, for a message: with ellipses between separate
/// passages, and cut to 60 characters. Leaves out letters that are also visible at the same
/// position (glyphs not in `hidden`). Returns "" if no three letters follow one another.
std::string words_of(const std::vector<Glyph>& glyphs, const Marked& marked, const Marked& hidden,
                     FontBook& fonts, Meter& meter);

/// Returns the hidden words by Hiding, "" where there are none. Text below or above a scan does not
/// count, because it makes the scan searchable.
std::array<std::string, hidings> hidden_words(const std::vector<Glyph>& glyphs,
                                              const Marked& covered, const Canvas& canvas,
                                              FontBook& fonts, Meter& meter);

// Remarks on the pages of a file. They are collected so that each cause gives only one warning.

/// Returns "page 3", "pages 1 and 3" or "pages 1, 3, 4 and 20 more".
std::string page_list(const std::vector<std::uint32_t>& pages);

/// Collects remarks page by page for the warnings at the end.
class PageRemarks {
 public:
  void left_out(std::uint32_t page, const std::string& kind, bool prints);
  void signatures(int count) { x_signatures = count; }
  void drew_untagged(std::uint32_t page, const std::string& kind);
  void hides(std::uint32_t page, Hiding hiding, const std::string& words);
  void not_searched(std::uint32_t page) { x_not_searched.push_back(page); }
  /// Adds the warnings to the remarks of `source`.
  void say(class SourcePdf& source) const;

 private:
  /// Counts annotations by kind, and lists their pages.
  struct Kinds {
    std::map<std::string, int> counts;
    std::vector<std::uint32_t> pages;
    void add(std::uint32_t page, const std::string& kind);
    std::string text() const;
  };
  /// Pages with text hidden in one way.
  struct Hidden {
    std::vector<std::uint32_t> pages;
    std::string first;  ///< hidden words on the first of these pages
  };

  Kinds x_not_printed, x_without_picture, x_not_read;
  std::array<Hidden, hidings> x_hidden;
  std::vector<std::uint32_t> x_not_searched;
  int x_signatures = 0;
};

/// Draws printed annotations into the content of their pages, and warns of annotations that are
/// left out and of hidden words. Throws Error pdf.included if an annotation covers words, marks
/// them for redaction, or can't be drawn as a viewer prints it. Also throws for content that is
/// damaged or over a limit. `flatten` takes form fields as the file draws them, see
/// appearance_of().
void judge_pages(SourcePdf& source, bool flatten);

}  // namespace muster::foreign
