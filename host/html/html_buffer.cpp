// SPDX-License-Identifier: MIT
#include "html/html_buffer.hpp"

#include <array>
#include <charconv>

#include "base/utf8.hpp"

namespace muster::html {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Bytes that are copied unchanged. Bytes beyond ASCII are not among them, because their characters
/// must be examined.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = true;
  plain['\t'] = plain['\n'] = true;
  plain['&'] = plain['<'] = plain['>'] = plain['"'] = false;
  return plain;
}();

bool is_plain(char c) { return plain_bytes[static_cast<unsigned char>(c)]; }

bool is_noncharacter(char32_t c) {
  return (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
}

void append_special(std::string& out, std::string_view text, std::size_t& at) {
  switch (text[at]) {
    case '&':
      out += "&amp;";
      ++at;
      return;
    case '<':
      out += "&lt;";
      ++at;
      return;
    case '>':
      out += "&gt;";
      ++at;
      return;
    case '"':
      out += "&quot;";
      ++at;
      return;
    default:
      break;
  }
  const std::size_t start = at;
  const char32_t c = next_code_point(text, at);
  // Parsers turn a carriage return into a line feed, so write a space instead.
  if (c == U'\r') {
    out += ' ';
  } else if (is_hostile_control(c) || is_noncharacter(c)) {
    out += replacement;
  } else if (c == 0xFFFD) {
    out += replacement;
  } else {
    out.append(text.substr(start, at - start));
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    while (at < text.size() && is_plain(text[at])) ++at;
    out.append(text.data() + start, at - start);
    if (at < text.size()) append_special(out, text, at);
  }
}

HtmlBuffer::HtmlBuffer(ByteSink& sink) : x_sink(sink) { x_pending.reserve(piece + piece / 4); }

void HtmlBuffer::text(std::string_view words) {
  append_escaped(x_pending, words);
  if (x_pending.size() >= piece) flush();
}

void HtmlBuffer::attribute(std::string_view name, std::string_view value) {
  x_pending += ' ';
  x_pending.append(name);
  x_pending += "=\"";
  append_escaped(x_pending, value);
  x_pending += '"';
}

void HtmlBuffer::number(std::size_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void HtmlBuffer::flush() {
  if (!x_pending.empty()) x_sink.write(x_pending);
  x_pending.clear();
}

}  // namespace muster::html
