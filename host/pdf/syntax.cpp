// SPDX-License-Identifier: MIT
#include "pdf/syntax.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "base/utf8.hpp"

namespace muster::pdf {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";
/// The limit of to_thousandths(). All lengths in documents are far smaller, and its thousandths are
/// exact in a double.
constexpr double largest = 1e12;

bool is_regular(unsigned char c) {
  constexpr std::string_view special = "#()<>[]{}/%";
  return c > 0x20 && c < 0x7F && special.find(static_cast<char>(c)) == std::string_view::npos;
}

bool is_plain_ascii(std::string_view text) {
  for (char c : text) {
    if (c < 0x20 || c > 0x7E) return false;
  }
  return true;
}

char32_t without_control(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  return control ? U' ' : c;
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> text;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  out.append(text.data(), end);
}

std::int64_t to_thousandths(double value) {
  if (!(std::fabs(value) < largest)) throw std::logic_error("a number that PDF cannot hold");
  return std::llround(value * 1000);
}

void append_thousandths(std::string& out, std::int64_t value) {
  if (value < 0) out += '-';
  const std::int64_t size = value < 0 ? -value : value;
  if (size >= 1000 || size == 0) append_integer(out, size / 1000);
  const int rest = static_cast<int>(size % 1000);
  if (rest == 0) return;
  out += '.';
  out += static_cast<char>('0' + rest / 100);
  if (rest % 100 == 0) return;
  out += static_cast<char>('0' + rest / 10 % 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

void append_number(std::string& out, double value) {
  append_thousandths(out, to_thousandths(value));
}

void append_reference(std::string& out, ObjectNumber number) {
  append_integer(out, number);
  out += " 0 R";
}

void append_name(std::string& out, std::string_view name) {
  out += '/';
  for (char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_regular(byte)) {
      out += c;
    } else if (byte != 0) {
      out += '#';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
}

void append_literal_byte(std::string& out, unsigned char byte) {
  if (byte == '\r') {
    out += "\\r";  // a bare carriage return would be read as a line feed
    return;
  }
  if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
  out += static_cast<char>(byte);
}

void append_byte_string(std::string& out, std::string_view bytes) {
  out += '(';
  for (char c : bytes) append_literal_byte(out, static_cast<unsigned char>(c));
  out += ')';
}

void append_text_string(std::string& out, std::string_view utf8) {
  if (is_plain_ascii(utf8)) return append_byte_string(out, utf8);
  out += "<FEFF";
  for (std::size_t at = 0; at < utf8.size();) {
    append_utf16_hex(out, without_control(next_code_point(utf8, at)));
  }
  out += '>';
}

namespace {

/// Returns the number of bytes in the literal string at `at`, and moves `at` to its end.
std::size_t literal_size(std::string_view object, std::size_t& at) {
  std::size_t size = 0;
  int depth = 0;
  for (; at < object.size(); ++at) {
    if (object[at] == '(') ++depth;
    if (object[at] == ')' && --depth == 0) return size - 1;
    if (object[at] == '\\') ++at;
    ++size;
  }
  return size;
}

std::size_t hex_size(std::string_view object, std::size_t& at) {
  const std::size_t begin = at;
  at = std::min(object.find('>', at), object.size());
  return (at - begin) / 2;
}

}  // namespace

std::size_t longest_string(std::string_view object) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < object.size(); ++at) {
    if (object[at] == '(') longest = std::max(longest, literal_size(object, at));
    if (object.substr(at).starts_with("<<"))
      ++at;
    else if (object[at] == '<')
      longest = std::max(longest, hex_size(object, at));
  }
  return longest;
}

void append_hex16(std::string& out, std::uint32_t value) {
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[value >> shift & 15U];
}

void append_utf16_hex(std::string& out, char32_t code_point) {
  if (code_point < 0x10000) return append_hex16(out, code_point);
  append_hex16(out, 0xD800U + ((code_point - 0x10000) >> 10));
  append_hex16(out, 0xDC00U + (code_point & 0x3FFU));
}

}  // namespace muster::pdf
