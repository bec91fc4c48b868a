// SPDX-License-Identifier: MIT
#include "pdf/face_codes.hpp"

#include <cmath>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"

namespace muster::pdf {
namespace {

constexpr std::size_t most_codes = 65535;
constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t byte_order_mark = 0xFEFF;
constexpr char32_t replacement = 0xFFFD;

}  // namespace

std::uint16_t FaceCodes::code(std::uint16_t glyph, std::u32string_view text) {
  if (text.size() == 1) return code(glyph, text.front());
  return find(glyph, std::u32string(text));
}

std::uint16_t FaceCodes::find(std::uint16_t glyph, std::u32string text) {
  const auto [place, added] = x_found.try_emplace({glyph, text}, std::uint16_t{0});
  if (!added) return place->second;
  if (x_codes.size() > most_codes) {
    throw Error(code::pdf_font, {}, "one font would need more than 65,535 different characters");
  }
  const auto made = static_cast<std::uint16_t>(x_codes.size());
  place->second = made;
  if (text.size() == 1) {
    if (x_usual.size() <= glyph) x_usual.resize(glyph + std::size_t{1});
    if (x_usual[glyph].code == 0) x_usual[glyph] = {text.front(), made};
  }
  x_codes.push_back({glyph, std::move(text), std::round(x_program.width(glyph) * 1000) / 1000});
  return made;
}

char32_t readable(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return U' ';
  if (c == byte_order_mark || (c & 0xFFFE) == 0xFFFE) return replacement;
  return c;
}

std::u32string readable(std::string_view utf8) {
  std::u32string all;
  for (std::size_t at = 0; at < utf8.size();) all += readable(next_code_point(utf8, at));
  if (all.size() > 1) {
    std::u32string seen = all;
    std::erase_if(seen, [](char32_t c) { return c == soft_hyphen || c == replacement; });
    if (!seen.empty()) all = std::move(seen);
  }
  if (all.empty()) all = replacement;
  return all;
}

}  // namespace muster::pdf
