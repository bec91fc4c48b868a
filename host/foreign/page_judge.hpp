// SPDX-License-Identifier: MIT
// Each page of a PDF from elsewhere as a viewer prints it.
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

// The parts of a page's annotations that a viewer shows and prints (ISO 32000-1, 12.5).

/// An annotation that is seen on the screen, on paper, or both.
struct Mark {
  std::string kind;   ///< its type in plain words, such as "highlight"
  Handle appearance;  ///< the form that shows it; null if there is none
  bool has_appearance = false;
  std::string resource;  ///< the name under which `content` draws it
  std::string content;   ///< operators that draw it; "" if there is nothing to draw
  bool prints = false;
  bool is_link = false;
  bool is_field = false;
};

/// Returns the marks in the order in which they are painted. Throws Unfit for one that cannot be
/// shown as a viewer prints it.
std::vector<Mark> marks_of(QPDF& pdf, Handle page);

/// Returns the appearance that viewers draw for a line or a shape without an appearance of its own.
/// Null for other kinds, and if its entries make no shape.
Handle default_appearance(QPDF& pdf, Handle annotation);

// Words that a page holds and does not show: whoever copies its text reads them.

/// The ways to hide text: under a shape, outside the clip, in the background colour, unpainted.
enum class Hiding : std::uint8_t { covered, cut, pale, unseen };
inline constexpr std::size_t hidings = 4;

/// One value for each glyph; 1 if it is marked.
using Marked = std::vector<char>;

/// Returns the glyphs under an opaque shape or picture.
Marked covered_glyphs(const std::vector<Glyph>& glyphs, const Canvas& canvas);

/// Returns the words made by the marked glyphs, with an ellipsis between places, cut to the length
/// of a line; "" if there are too few glyphs for a word. Words that are also visible at the same
/// place are not returned.
std::string words_of(const std::vector<Glyph>& glyphs, const Marked& marked, const Marked& hidden,
                     FontBook& fonts, Meter& meter);

/// Returns the words hidden in each way, or "". Text below or above a scan makes the scan
/// searchable, and is not hidden.
std::array<std::string, hidings> hidden_words(const std::vector<Glyph>& glyphs,
                                              const Marked& covered, const Canvas& canvas,
                                              FontBook& fonts, Meter& meter);

// Remarks on a file's pages, collected so that each cause is one warning.

/// Returns "page 3", "pages 1 and 3" or "pages 1, 3, 4 and 20 more".
std::string page_list(const std::vector<std::uint32_t>& pages);

/// Collects remarks page by page, and reports them at the end.
class PageRemarks {
 public:
  void left_out(std::uint32_t page, const std::string& kind, bool prints);
  void drew_untagged(std::uint32_t page, const std::string& kind);
  void hides(std::uint32_t page, Hiding hiding, const std::string& words);
  void not_searched(std::uint32_t page) { x_not_searched.push_back(page); }
  /// Adds the warnings to the file's.
  void say(class SourcePdf& source) const;

 private:
  /// Annotations of some kinds: how many of each, and on which pages.
  struct Kinds {
    std::map<std::string, int> counts;
    std::vector<std::uint32_t> pages;
    void add(std::uint32_t page, const std::string& kind);
    std::string text() const;
  };
  /// Pages with text hidden in one way.
  struct Hidden {
    std::vector<std::uint32_t> pages;
    std::string first;  ///< words of the first page
  };

  Kinds x_not_printed, x_without_picture, x_not_read;
  std::array<Hidden, hidings> x_hidden;
  std::vector<std::uint32_t> x_not_searched;
};

/// Draws the printed annotations into each page's content, rejects (Error pdf.included) a page that
/// shows less than its file holds in a way that looks deliberate, and warns of the rest: content
/// that is left out, and invisible words that can be copied.
void judge_pages(SourcePdf& source);

}  // namespace muster::foreign
