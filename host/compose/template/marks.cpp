// SPDX-License-Identifier: MIT
#include "compose/template/marks.hpp"

#include <charconv>

namespace muster::compose {

namespace {
struct Brackets {
  std::string_view open, close;
};
constexpr Brackets brackets[] = {{"\xEE\x80\x80", "\xEE\x80\x81"},
                                 {"\xEE\x80\x82", "\xEE\x80\x83"},
                                 {"\xEE\x80\x84", "\xEE\x80\x85"}};

const Brackets& brackets_of(MarkKind kind) { return brackets[static_cast<int>(kind)]; }
}  // namespace

void append_mark(std::string& out, MarkKind kind, std::uint32_t number) {
  char digits[12];
  auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out += brackets_of(kind).open;
  out.append(digits, end);
  out += brackets_of(kind).close;
}

bool read_mark(std::string_view text, std::size_t& position, MarkKind kind, std::uint32_t& number) {
  const Brackets& pair = brackets_of(kind);
  if (!text.substr(position).starts_with(pair.open)) return false;
  const char* first = text.data() + position + pair.open.size();
  auto [end, error] = std::from_chars(first, text.data() + text.size(), number);
  auto after = static_cast<std::size_t>(end - text.data());
  if (error != std::errc{} || !text.substr(after).starts_with(pair.close)) return false;
  position = after + pair.close.size();
  return true;
}

std::size_t find_mark(std::string_view text, std::size_t from, MarkKind kind) {
  return text.find(brackets_of(kind).open, from);
}

bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFF);
}

}  // namespace muster::compose
