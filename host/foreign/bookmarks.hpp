// SPDX-License-Identifier: MIT
// The bookmarks of a foreign PDF. Their titles may hold words that no page shows, so a bookmark is
// kept only if its words are visible on the page that it leads to.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/page_judge.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {

/// The visible letters of a page in the order of painting, without spaces and punctuation. Case,
/// ligatures and hyphens at line ends do not matter.
class VisibleText {
 public:
  VisibleText() = default;
  /// Takes the glyphs that nothing hides. `covered` is that of covered_glyphs().
  VisibleText(const std::vector<Glyph>& glyphs, const Marked& covered, FontBook& fonts,
              Meter& meter);

  /// Whether the words follow one another here: whole words, from the first to the last. False if
  /// `words` has no letters.
  bool shows(std::string_view words) const;

 private:
  void add(const std::string& word);

  std::string x_letters;
  std::vector<bool> x_begins;  ///< for each byte of x_letters: whether a word begins there
};

/// Finds the bookmarks of one file whose words are visible.
class BookmarkSearch {
 public:
  explicit BookmarkSearch(SourcePdf& source);

  bool leads_to(std::uint32_t page) const { return x_wanted.contains(page); }
  /// Keeps the bookmarks of a page (from 0) whose words `text` shows.
  void look_at(std::uint32_t page, const VisibleText& text);
  /// Gives the kept bookmarks to the source, and warns if others are left out. Those below one that
  /// is left out move up.
  void finish(SourcePdf& source) const;

 private:
  /// A bookmark that may be kept.
  struct Candidate {
    Bookmark bookmark;
    bool shown = false;
  };
  void read(SourcePdf& source, Handle item, int level);

  std::vector<Candidate> x_candidates;                         ///< in the order of the outline
  std::map<std::uint32_t, std::vector<std::size_t>> x_wanted;  ///< by page
  std::map<QPDFObjGen, std::uint32_t> x_pages;
  std::size_t x_count = 0;
};

}  // namespace muster::foreign
