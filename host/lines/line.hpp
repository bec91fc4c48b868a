// SPDX-License-Identifier: MIT
// Finds what one line of Markdown begins or ends: headings with their braces, directives,
// underlines. CommonMark 0.31, sections 4.2 (ATX headings), 4.3 (setext headings) and 4.6 (HTML
// blocks).
#pragma once

#include <cstddef>
#include <string_view>

namespace muster::lines {

/// The most spaces that may precede a block on its line. With one more, the line is code.
constexpr std::size_t deepest_indent = 3;

/// Returns `text` without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);
bool is_blank(std::string_view line);

/// A `#` heading, indented by at most three spaces. The views point into the line.
struct Heading {
  int level = 0;                ///< 1 to 6; 0: the line isn't a heading
  bool indented = false;        ///< the heading may belong to a list
  bool braced = false;          ///< the line ends in braces, or in braces and closing #
  std::string_view attributes;  ///< the text inside the braces: `#id audience=restricted`
  std::size_t brace = 0;        ///< position of the braces in the line, in bytes
};
Heading read_heading(std::string_view line);

/// A line that begins with three or more colons: `::: name ...` opens a block, and `:::` closes it.
/// The views point into the line.
struct DirectiveLine {
  /// `:::` opens a directive if a name follows, and closes one if not.
  enum class Kind : unsigned char { none, open, close };
  Kind kind = Kind::none;
  /// Whether there are spaces before the colons. Directives work only in the first column.
  bool indented = false;
  std::string_view name;
  std::string_view rest;  ///< the text after the name: the attributes
};
DirectiveLine read_directive_line(std::string_view line);

/// Whether the line is `=====` or `-----`, which makes the paragraph before it a heading.
bool is_underline(std::string_view line);
/// Whether the line could begin a block of raw HTML.
bool begins_html(std::string_view line);

// Recognises fenced code in the lines of a text. CommonMark 0.31, section 4.5.

/// Follows fenced code from line to line. Code whose fence is in the first column ends with its
/// fence. Code whose fence follows a list or quote marker ends at the latest with the list item or
/// quote. If the fence is only indented, its line does not show whether it belongs to a list. Such
/// code continues until a fence that fits, and its end is not `certain`.
class CodeFence {
 public:
  /// Must be called for every line. Returns true for the lines of a fenced code block and for its
  /// fences.
  bool covers(std::string_view line);
  bool open() const { return x_length > 0; }
  /// Whether the end of the last code block is known.
  bool certain() const { return x_kind != Kind::spaced; }
  /// Returns the text after the opening fence (its language), if the last line given to `covers`
  /// opened one.
  std::string_view info() const { return x_info; }

 private:
  /// Where the code's fence is: in the first column, after spaces, in a list or in a quote.
  enum class Kind : unsigned char { top, spaced, list, quote };

  bool opens(std::string_view line);
  bool ends_container(std::string_view line) const;
  bool closes(std::string_view line) const;

  Kind x_kind = Kind::top;
  char x_mark = 0;
  std::size_t x_length = 0;   ///< of the open fence, or 0
  std::size_t x_content = 0;  ///< in a list: the indent of the item's content, in bytes
  std::string_view x_info;
};

}  // namespace muster::lines
