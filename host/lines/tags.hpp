// SPDX-License-Identifier: MIT
// Finds Mustache tags in a text, and joins its lines as rendering does: a tag may span several
// lines of the file, and the text after it continues the line in which the tag began.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::lines {

/// The position of a tag `{{...}}` in a text, from its first brace to after its last.
struct TagSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  char sigil = 0;           ///< # ^ / > !, or 0 for a variable
  std::string_view inside;  ///< without the sigil, and without spaces at both ends
};

/// Returns the first closed tag at or after `from`, or nothing.
std::optional<TagSpan> find_tag(std::string_view text, std::size_t from);

/// Replaces each tag in SourceLine::text except comments. It is a control character, which no text
/// of an edition may contain.
inline constexpr char tag_mark = '\x1A';

/// Returns a line with a letter in place of each tag, so that attributes can be read.
std::string with_letters_for_tags(std::string_view text);
std::string without_tags(std::string_view text);

/// One line after tags are rendered, made from one or more lines of the file.
struct SourceLine {
  std::uint32_t number = 1;   ///< number of its first line in the file
  std::uint32_t count = 1;    ///< how many lines of the file it consists of
  std::string_view raw;       ///< as written, without the last line ending
  std::string text;           ///< without comments, and with `tag_mark` in place of each other tag
  std::vector<TagSpan> tags;  ///< positions are bytes into `raw`

  /// Returns the position in `raw` of byte `at` of `text`.
  std::size_t raw_offset(std::size_t at) const;

  /// Whether the line contains only tags of sections, partials and comments, so that it disappears
  /// when it is rendered.
  bool vanishes() const;
};

/// Splits a text with LF line endings into such lines.
class SourceLines {
 public:
  explicit SourceLines(std::string_view text, std::uint32_t first_line = 1)
      : x_text(text), x_number(first_line), x_tag(find_tag(text, 0)) {}
  /// Reads the next line. Returns false at the end of the text.
  bool next(SourceLine& line);
  /// Whether the last line that was read had a line ending.
  bool ended() const { return x_ended; }

 private:
  std::string_view x_text;
  std::size_t x_at = 0;
  std::uint32_t x_number;
  std::optional<TagSpan> x_tag;  ///< the next tag
  bool x_ended = true;
};

}  // namespace muster::lines
