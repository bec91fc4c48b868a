// SPDX-License-Identifier: MIT
#include "sectors/plain_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace muster::sectors {

namespace {

/// Whether the character is a control. Unlike the test in base, this one does not allow tabs and
/// line ends, because labels and sentences have none.
bool is_control(char32_t code_point) {
  return code_point < 0x20 || code_point == 0x2028 || code_point == 0x2029 ||
         is_hostile_control(code_point);
}

/// Whether the character can be printed on a page: Latin, Greek, Cyrillic and Armenian letters,
/// punctuation and signs.
bool is_settable(char32_t code_point) {
  return code_point < 0x0590 || (code_point >= 0x1E00 && code_point < 0x2C00) ||
         code_point == 0xFFFD;
}

}  // namespace

bool is_plain_text(std::string_view text) {
  if (!is_valid_utf8(text)) return false;
  for (std::size_t at = 0; at < text.size();)
    if (is_control(next_code_point(text, at))) return false;
  return true;
}

std::string plain_text(std::string_view text, std::size_t most) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    char32_t code_point = next_code_point(text, at);
    if (plain.size() + 4 > most) return plain + "…";
    append_utf8(plain, is_control(code_point) ? U'\uFFFD' : code_point);
  }
  return plain;
}

std::string settable_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = next_code_point(text, at);
    append_utf8(out, is_settable(code_point) ? code_point : U'?');
  }
  return out;
}

std::vector<std::string> plain_lines(std::string_view text, std::size_t most_lines,
                                     std::size_t most_bytes) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    if (lines.size() == most_lines) {
      lines.emplace_back("…");
      break;
    }
    std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(plain_text(text.substr(0, end), most_bytes));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace muster::sectors
