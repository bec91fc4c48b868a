// SPDX-License-Identifier: MIT
#include "compose/template/marks.hpp"

#include <charconv>

namespace muster::compose {

namespace {
constexpr std::string_view opening = "\xEE\x80\x80", closing = "\xEE\x80\x81";
}  // namespace

void append_mark(std::string& out, std::uint32_t number) {
  char digits[12];
  auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out += opening;
  out.append(digits, end);
  out += closing;
}

bool read_mark(std::string_view text, std::size_t& position, std::uint32_t& number) {
  if (!text.substr(position).starts_with(opening)) return false;
  const char* first = text.data() + position + opening.size();
  auto [end, error] = std::from_chars(first, text.data() + text.size(), number);
  auto after = static_cast<std::size_t>(end - text.data());
  if (error != std::errc{} || !text.substr(after).starts_with(closing)) return false;
  position = after + closing.size();
  return true;
}

std::size_t find_mark(std::string_view text, std::size_t from) { return text.find(opening, from); }

bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFF);
}

}  // namespace muster::compose
