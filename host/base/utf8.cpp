// SPDX-License-Identifier: MIT
#include "base/utf8.hpp"

namespace muster {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Lead {
  int extra;  ///< continuation bytes; -1: not a lead byte
  char32_t bits;
  char32_t smallest;  ///< below it the sequence is overlong
};

Lead read_lead(unsigned char byte) {
  if (byte < 0x80) return {0, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return {1, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {2, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {3, byte & 0x07U, 0x10000};
  return {-1, 0, 0};
}

bool is_scalar(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

/// Decodes the sequence at the start of `text`. Returns its length, or 0 if it is malformed.
std::size_t decode(std::string_view text, char32_t& value) {
  Lead lead = read_lead(static_cast<unsigned char>(text[0]));
  auto length = static_cast<std::size_t>(lead.extra) + 1;
  if (length == 0 || text.size() < length) return 0;
  value = lead.bits;
  for (std::size_t i = 1; i < length; ++i) {
    auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) != 0x80U) return 0;
    value = value << 6 | (byte & 0x3FU);
  }
  return value >= lead.smallest && is_scalar(value) ? length : 0;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& position) {
  char32_t value = replacement;
  std::size_t length = decode(text.substr(position), value);
  position += length == 0 ? 1 : length;
  return length == 0 ? replacement : value;
}

void append_utf8(std::string& out, char32_t c) {
  auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0U | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0U | c >> 12);
    put(0x80U | (c >> 6 & 0x3FU));
  } else {
    put(0xF0U | c >> 18);
    put(0x80U | (c >> 12 & 0x3FU));
    put(0x80U | (c >> 6 & 0x3FU));
  }
  put(0x80U | (c & 0x3FU));
}

bool is_valid_utf8(std::string_view text) {
  char32_t value = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    std::size_t length = decode(text.substr(at), value);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

bool is_hostile_control(char32_t c) {
  if (c == U'\t' || c == U'\n' || c == U'\r') return false;
  bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  bool bidi = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
              (c >= 0x2066 && c <= 0x2069);
  return control || bidi;
}

}  // namespace muster
