// SPDX-License-Identifier: MIT
#include "compose/template/escape.hpp"

#include "base/quotation_marks.hpp"
#include "base/utf8.hpp"
#include "compose/template/marks.hpp"

namespace muster::compose {

namespace {

constexpr std::string_view markdown_punctuation = "!\"#$&()*+-.:<=>@[\\]^_`{|}~";

template <class Ascii>
std::string clean(std::string_view value, const Ascii& ascii) {
  std::string out;
  out.reserve(value.size() + value.size() / 8);
  for (std::size_t position = 0; position < value.size();) {
    char byte = value[position];
    if (byte == '\n' || byte == '\r' || byte == '\t') {
      out += ' ';
      ++position;
    } else if (byte > 0x1F && byte < 0x7F) {
      ascii(out, byte);
      ++position;
    } else {
      char32_t c = next_code_point(value, position);
      append_utf8(out, is_private_use(c) || is_hostile_control(c) ? U'\uFFFD' : c);
    }
  }
  return out;
}

}  // namespace

std::string escape_markdown(std::string_view value) {
  return clean(value, [](std::string& out, char c) {
    if (markdown_punctuation.find(c) != std::string_view::npos) out += '\\';
    out += c;
  });
}

std::string printable(std::string_view value) {
  return clean(value, [](std::string& out, char c) { out += c; });
}

std::string typeset(std::string_view value) { return with_curved_quotes(printable(value)); }

}  // namespace muster::compose
