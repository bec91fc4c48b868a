// SPDX-License-Identifier: MIT
// The only way into the output: everything from the tree is passed to text() or attribute() and is
// escaped there; raw() accepts the writer's own markup only.
#pragma once

#include <string>
#include <string_view>

#include "base/byte_sink.hpp"

namespace muster::html {

/// Appends `text` so that it is safe in content and in double-quoted attributes. Characters that
/// XML cannot hold (NUL, other controls, malformed UTF-8) and those that would reorder the line
/// (bidirectional controls) become U+FFFD, so that hostile text is visible and has no effect.
void append_escaped(std::string& out, std::string_view text);

/// Collects markup and hands it to the sink in large pieces. finish() must be called.
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
