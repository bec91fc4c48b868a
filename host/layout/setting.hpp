// SPDX-License-Identifier: MIT
// Objects shared by all code that sets type in one pass over one document.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/location.hpp"
#include "document/node.hpp"
#include "image/album.hpp"
#include "layout/cross_references.hpp"
#include "layout/hyphenator.hpp"
#include "layout/styles.hpp"
#include "layout/tag_tree.hpp"
#include "layout/word_cache.hpp"
#include "theme/theme.hpp"

namespace muster::layout {

/// The white between the blocks of the text; see lay_out().
struct Spacing {
  double white = 1;     ///< factor of the white that the styles give
  bool on_grid = true;  ///< whether text is aligned to half lines
};

/// References to shared objects; all must outlive the pass.
struct Setting {
  const document::Document& document;
  const theme::Theme& theme;
  const FontLibrary& fonts;
  const Styles& styles;
  WordCache& words;
  Hyphenator& hyphenator;
  TagTree& tags;
  CrossReferences& references;
  Diagnostics& diagnostics;
  std::unordered_map<std::string, std::size_t> note_numbers;
  std::unordered_set<std::string> notes_placed;  ///< a note that is referred to twice is printed at
                                                 ///< its first mark
  std::unordered_set<char32_t> missing_reported;
  document::Source where;  ///< source of the block being set
  const image::Album* album = &image::no_pictures;
  Spacing spacing = {};

  Location location() const;
  /// Reports each character that the family lacks once, at its first use: a note if the fallback
  /// face has it, a warning if no face has.
  void report_missing(const Word& word);
  void report_character(char32_t character, const Shaped& run);
  /// Throws Error layout.right-to-left, because muster cannot print right-to-left text correctly.
  [[noreturn]] void refuse_right_to_left(const Word& word) const;
};

/// Opens the tag of a list whose labels are text. The tag gets a numbering, because PDF/UA requires
/// one if there are labels.
TagId open_labelled_list(Setting& setting, TagId parent);

/// Returns the number of each footnote, by its id.
std::unordered_map<std::string, std::size_t> number_notes(const document::Document& document);

}  // namespace muster::layout
