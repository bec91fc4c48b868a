// SPDX-License-Identifier: MIT
#include "compose/markdown/inline_text.hpp"

namespace muster::compose {

void append_text(document::Inlines& out, std::string_view text) {
  if (text.empty()) return;
  if (!out.empty())
    if (auto* last = std::get_if<document::Text>(&out.back().node)) {
      last->text += text;
      return;
    }
  out.push_back({document::Text{std::string(text)}});
}

document::Inlines inlines_of(const Tokens& tokens, std::string_view text) {
  document::Inlines out;
  split_tokens(
      tokens, text, [&](std::string_view part) { append_text(out, part); },
      [&](const Token& token) {
        if (const auto* node = std::get_if<InlineToken>(&token)) out.push_back(node->node);
      });
  return out;
}

std::string plain_of(const Tokens& tokens, std::string_view text) {
  std::string out;
  split_tokens(
      tokens, text, [&](std::string_view part) { out += part; },
      [&](const Token& token) {
        if (const auto* node = std::get_if<InlineToken>(&token)) out += node->plain;
      });
  return out;
}

}  // namespace muster::compose
