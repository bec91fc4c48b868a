// SPDX-License-Identifier: MIT
// As much of Markdown's block structure as the audience filter needs: what one line begins or ends.
#pragma once

#include <cstddef>
#include <string_view>

namespace muster::load {

/// Follows code fences over the lines of a file, by CommonMark's rules.
class CodeFence {
 public:
  /// To be called for every line. True for lines of a fenced code block, its fences included.
  bool covers(std::string_view line);
  bool open() const { return x_mark != 0; }

 private:
  char x_mark = 0;  ///< of the open fence, or 0
  std::size_t x_length = 0;
};

/// 1-6 for a `#` heading, indented by at most three spaces; else 0.
int heading_level(std::string_view line);
/// The text inside the braces at a heading's end, `#id audience=restricted`; "" without braces.
std::string_view heading_attributes(std::string_view line);
/// `=====` or `-----`: makes a heading of the paragraph before it.
bool is_underline(std::string_view line);
/// The line could begin a block of raw HTML.
bool begins_html(std::string_view line);
bool is_blank(std::string_view line);

enum class DivLine : unsigned char { none, open, close };
/// `::: name ...` opens a block, `:::` alone closes it. `name` is what follows the colons.
DivLine div_line(std::string_view line, std::string_view& name);

}  // namespace muster::load
