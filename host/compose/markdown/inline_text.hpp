// SPDX-License-Identifier: MIT
// Text with marks of tokens in it, which Markdown has already read or never reads.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "compose/markdown/tokens.hpp"
#include "compose/template/marks.hpp"
#include "document/node.hpp"

namespace muster::compose {

/// The text as inlines, with tokens in place of their marks; for captions and titles of directives.
document::Inlines inlines_of(const Tokens& tokens, std::string_view text);
/// The text as plain text, with tokens in place of their marks.
std::string plain_of(const Tokens& tokens, std::string_view text);

/// Appends to the last inline of `out` if that is text, or adds a new text.
void append_text(document::Inlines& out, std::string_view text);

/// Calls `plain` for each part of a text between its marks, and `take` for each token, in order.
template <class Text, class Take>
void split_tokens(const Tokens& tokens, std::string_view text, const Text& plain,
                  const Take& take) {
  for (std::size_t at = 0; at < text.size();) {
    std::uint32_t number = 0;
    if (read_mark(text, at, number)) {
      take(tokens.at(number));
      continue;
    }
    std::size_t next = std::min(find_mark(text, at + 1), text.size());
    plain(text.substr(at, next - at));
    at = next;
  }
}

}  // namespace muster::compose
