// SPDX-License-Identifier: MIT
// The running text of a paragraph: its runs, links, fields and notes.
#pragma once

#include <string>
#include <vector>

#include "word/reading.hpp"

namespace muster::word {

/// A piece of text with one look, a line break or the mark of a footnote.
struct Piece {
  std::string text = {};
  bool bold = false, italic = false;
  std::string language = {};  ///< "" for the document's
  std::string link = {};
  std::string footnote = {};  ///< id; the piece then has no text
  bool is_break = false;
};
using Pieces = std::vector<Piece>;

/// A paragraph that was read.
struct ParagraphText {
  Pieces pieces;
  document::Blocks pictures;           ///< in the order of the text
  std::vector<pugi::xml_node> boxes;   ///< contents of text boxes, which follow the paragraph
  std::vector<std::string> bookmarks;  ///< names of bookmarks in it
};

/// Reads the content of a paragraph, which has this look.
ParagraphText read_text(Reading& reading, const pugi::xml_node& paragraph,
                        const ParagraphLook& look);

/// Removes white space at both ends.
void trim(Pieces& pieces);
std::string plain(const Pieces& pieces);
/// Whether all words are bold.
bool is_all_bold(const Pieces& pieces);
void drop_bold(Pieces& pieces);
/// Puts the look of the pieces into nodes around their text.
document::Inlines inlines_of(const Pieces& pieces);

}  // namespace muster::word
