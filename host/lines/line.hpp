// SPDX-License-Identifier: MIT
// What one line of Markdown begins or ends: headings with their braces, directives, underlines.
// CommonMark 0.31, sections 4.2 (ATX headings), 4.3 (setext headings) and 4.6 (HTML blocks).
#pragma once

#include <cstddef>
#include <string_view>

namespace muster::lines {

/// Spaces before a line that opens something; one more and the line is code.
constexpr std::size_t deepest_indent = 3;

/// `text` without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);
bool is_blank(std::string_view line);

/// A `#` heading, indented by at most three spaces. The views point into the line.
struct Heading {
  int level = 0;                ///< 1 to 6; 0: the line isn't a heading
  bool indented = false;        ///< it may belong to a list
  bool braced = false;          ///< it ends in braces, perhaps with a closing sequence of #
  std::string_view attributes;  ///< the text inside the braces: `#id audience=restricted`
  std::size_t brace = 0;        ///< position of the braces in the line, in bytes
};
Heading read_heading(std::string_view line);

/// A line whose first characters are three colons or more: `::: name ...` opens a block, `:::`
/// closes it. The views point into the line.
struct DirectiveLine {
  /// `:::` with a name opens a directive, without one closes it.
  enum class Kind : unsigned char { none, open, close };
  Kind kind = Kind::none;
  bool indented = false;  ///< it works in the first column only
  std::string_view name;
  std::string_view rest;  ///< what follows the name: its attributes
};
DirectiveLine read_directive_line(std::string_view line);

/// `=====` or `-----`: makes a heading of the paragraph before it.
bool is_underline(std::string_view line);
/// The line could begin a block of raw HTML.
bool begins_html(std::string_view line);

}  // namespace muster::lines
