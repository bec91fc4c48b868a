// SPDX-License-Identifier: MIT
// The only way to write output. Everything from the document goes through text() or attribute(),
// which escape it; raw() is for the writer's own markup.
#pragma once

#include <string>
#include <string_view>

#include "base/byte_sink.hpp"

namespace muster::html {

/// Appends `text` so that it is safe in content and in double-quoted attributes. U+FFFD replaces
/// characters that XML cannot contain (NUL, other controls, malformed UTF-8) and characters that
/// would reorder the line (bidirectional controls). So hostile text is visible and has no effect.
void append_escaped(std::string& out, std::string_view text);

/// Collects markup and passes it to the sink in large pieces. finish() must be called at the end.
class HtmlBuffer {
 public:
  explicit HtmlBuffer(ByteSink& sink);

  void raw(std::string_view markup) {
    x_pending.append(markup);
    if (x_pending.size() >= piece) flush();
  }
  void text(std::string_view words);
  /// Writes ` name="value"`, with the value escaped.
  void attribute(std::string_view name, std::string_view value);
  void number(std::size_t value);
  void finish() { flush(); }

 private:
  static constexpr std::size_t piece = 256 * 1024;
  void flush();

  ByteSink& x_sink;
  std::string x_pending;
};

}  // namespace muster::html
