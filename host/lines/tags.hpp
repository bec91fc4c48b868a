// SPDX-License-Identifier: MIT
// Mustache tags in a text, and the lines of the text once they are rendered: a tag may span several
// lines of the file, and the text after it continues the line in which the tag began.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::lines {

/// The place of `{{...}}` in a text, from its first brace to the end of its last.
struct TagSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  char sigil = 0;           ///< # ^ / > !, or 0 for a variable
  std::string_view inside;  ///< without the sigil and the spaces around
};

/// Returns the first tag from `from` on; nothing if there is none or it is not closed.
std::optional<TagSpan> find_tag(std::string_view text, std::size_t from);

/// Replaces a tag that prints or decides something in SourceLine::text. It is a control character,
/// which no text of an edition may contain.
inline constexpr char tag_mark = '\x1A';

/// Returns the text of a line with a letter for each tag, so that attributes can be read.
std::string with_letters_for_tags(std::string_view text);
std::string without_tags(std::string_view text);

/// One line as it is printed, made of one or more lines of the file.
struct SourceLine {
  std::uint32_t number = 1;   ///< of its first line in the file
  std::uint32_t count = 1;    ///< how many lines of the file it takes
  std::string_view raw;       ///< as written, without the last line end
  std::string text;           ///< without comments, each other tag as `tag_mark`
  std::vector<TagSpan> tags;  ///< their bytes count from the beginning of `raw`

  /// Returns the position in `raw` of the byte `at` of `text`.
  std::size_t raw_offset(std::size_t at) const;

  /// Whether the line contains only sections, partials and comments, so that it disappears when it
  /// is rendered.
  bool vanishes() const;
};

/// Splits a text (LF line ends) into such lines.
class SourceLines {
 public:
  explicit SourceLines(std::string_view text, std::uint32_t first_line = 1)
      : x_text(text), x_number(first_line), x_tag(find_tag(text, 0)) {}
  /// Reads the next line. Returns false at the end of the text.
  bool next(SourceLine& line);
  /// Whether the line that came last had a line end.
  bool ended() const { return x_ended; }

 private:
  std::string_view x_text;
  std::size_t x_at = 0;
  std::uint32_t x_number;
  std::optional<TagSpan> x_tag;  ///< the next one
  bool x_ended = true;
};

}  // namespace muster::lines
