// SPDX-License-Identifier: MIT
// Text that records where each of its lines was written. Templates are rendered, narrative is
// inserted and lines are added. Messages and nodes still name the file that a person edits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/location.hpp"

namespace muster::compose {

/// A position in a template or narrative file. `column` is 0 if a value precedes the position on
/// its line, because the column can't be known then.
struct Origin {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// A piece of rendered text: literal text from one line of a file, or the value of a tag.
struct WrittenPiece {
  std::size_t begin = 0;  ///< bytes into the rendered text; it ends where the next one begins
  Origin at;              ///< position of its first character, or of the tag
  bool is_value = false;
};

/// `lines[n]` is the origin of line n (from 0) of `text`.
struct SourceText {
  std::string text;
  std::vector<Origin> lines;
  std::vector<WrittenPiece> pieces = {};  ///< in order; empty if they were not recorded
};

/// Finds where the characters of a rendered text were written. Offsets are in bytes, and must
/// ascend after each `restart`.
class PieceCursor {
 public:
  explicit PieceCursor(const SourceText& text) : x_text(text) {}
  void restart(std::size_t offset);
  /// Where the byte at `offset` was written. The line is 0 if the text doesn't record its pieces.
  WrittenPiece at(std::size_t offset);

 private:
  const SourceText& x_text;
  std::size_t x_piece = 0;
  std::size_t x_counted = 0;       ///< bytes of the text up to which characters were counted
  std::uint32_t x_characters = 0;  ///< characters counted in the current piece
};

/// The files that a document is made from. Each has a name, which the document uses, and a
/// displayed name, which messages use.
class SourceFiles {
 public:
  std::uint32_t add(std::string name, std::string shown);
  const std::vector<std::string>& names() const { return x_names; }
  /// The location that is `characters` characters after the origin, on the same line.
  Location location(Origin origin, std::uint32_t characters = 0) const;

 private:
  std::vector<std::string> x_names;
  std::vector<std::string> x_shown;
};

/// Reports characters that no text may contain: private-use characters (they represent blocks and
/// figures while a document is made), control characters and malformed UTF-8. Returns false if the
/// text contains any.
bool check_characters(std::string_view text, const std::string& shown, Diagnostics& diagnostics);

}  // namespace muster::compose
