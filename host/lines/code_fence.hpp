// SPDX-License-Identifier: MIT
// Follows fenced code over the lines of a text. CommonMark 0.31, section 4.5.
#pragma once

#include <cstddef>
#include <string_view>

namespace muster::lines {

/// A fence in the first column is followed exactly, and one behind a list or quote marker to the
/// end of its item or quote. For a fence that only begins with spaces, one line does not say
/// whether it belongs to a list: it counts as open until the next fence that fits it, and is not
/// `certain`.
class CodeFence {
 public:
  /// To be called for every line. True for lines of a fenced code block, its fences included.
  bool covers(std::string_view line);
  bool open() const { return x_length > 0; }
  /// Whether the end of the last code block is known.
  bool certain() const { return x_kind != Kind::spaced; }
  /// The language, written after the opening fence, if the last line given to `covers` opens one.
  std::string_view info() const { return x_info; }

 private:
  /// The place of the code: in the first column, after spaces, in a list or in a quote.
  enum class Kind : unsigned char { top, spaced, list, quote };

  bool opens(std::string_view line);
  bool ends_container(std::string_view line) const;
  bool closes(std::string_view line) const;

  Kind x_kind = Kind::top;
  char x_mark = 0;
  std::size_t x_length = 0;   ///< of the open fence, or 0
  std::size_t x_content = 0;  ///< in a list: how far its contents are indented
  std::string_view x_info;
};

}  // namespace muster::lines
