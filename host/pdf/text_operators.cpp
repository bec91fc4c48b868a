// SPDX-License-Identifier: MIT
#include "pdf/text_operators.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "pdf/syntax.hpp"

namespace muster::pdf {

GlyphGroup group_at(const layout::TextRun& run, std::size_t glyph) {
  const auto& glyphs = run.glyphs;
  std::size_t end = glyph + 1;
  while (end < glyphs.size() && glyphs[end].cluster <= glyphs[glyph].cluster) ++end;
  const std::size_t size = run.text.size();
  // Text before the first cluster (characters that show nothing) belongs to the first glyph.
  const std::size_t from = glyph == 0 ? 0 : std::min<std::size_t>(glyphs[glyph].cluster, size);
  const std::size_t to =
      end == glyphs.size() ? size : std::clamp<std::size_t>(glyphs[end].cluster, from, size);
  return {glyph, end, std::string_view(run.text).substr(from, to - from)};
}

namespace {

using layout::Glyph;
using layout::TextRun;

/// Smaller gaps are not adjusted. In thousandths of the font size: one is 0.01 pt in 10 pt text,
/// which is invisible.
constexpr double visible = 1.0;
/// The character of a glyph that has none of its own. Readers use ActualText instead.
constexpr char32_t zero_width_space = 0x200B;

/// Whether the text is a single ASCII character, for the fast path.
bool is_single(std::string_view text) {
  return text.size() == 1 && static_cast<unsigned char>(text[0]) < 0x80;
}

/// Whether one of the glyphs is 0, the box for a missing glyph. PDF/UA does not allow it to be
/// drawn.
bool has_missing(const TextRun& run, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (run.glyphs[i].id == 0) return true;
  }
  return false;
}

std::string to_utf8(const std::u32string& text) {
  std::string out;
  for (char32_t c : text) append_utf8(out, c);
  return out;
}

}  // namespace

void TextOperators::append(std::string& out, const TextRun& run, FaceCodes& face) {
  x_pen = x_position = 0;
  x_units = 1000.0 / static_cast<double>(run.size);
  const std::size_t simple = append_simple(out, run, face);
  for (std::size_t at = simple; at < run.glyphs.size();) {
    const GlyphGroup next = group_at(run, at);
    group(out, run, next.begin, next.end, next.text, face);
    at = next.end;
  }
  rise(out, 0);
  flush(out);
}

/// Writes the glyphs from the first on as long as each shows one ASCII character, as in nearly all
/// text. Returns how many were written.
std::size_t TextOperators::append_simple(std::string& out, const TextRun& run, FaceCodes& face) {
  const std::size_t count = run.glyphs.size();
  const std::size_t last = run.text.size() == count ? count : 0;
  for (std::size_t at = 0; at < last; ++at) {
    const Glyph& next = run.glyphs[at];
    const std::size_t following = at + 1 < count ? run.glyphs[at + 1].cluster : count;
    const auto character = static_cast<unsigned char>(run.text[at]);
    const bool alone = next.cluster == at && following == at + 1;
    if (!alone || next.id == 0 || character < 0x20 || character >= 0x7F) return at;
    const std::uint16_t code = face.code(next.id, static_cast<char32_t>(character));
    glyph(out, next, code, face.width(code));
  }
  return last;
}

void TextOperators::group(std::string& out, const TextRun& run, std::size_t begin, std::size_t end,
                          std::string_view text, FaceCodes& face) {
  if (end - begin == 1 && is_single(text) && run.glyphs[begin].id != 0) {
    const Glyph& only = run.glyphs[begin];
    const std::uint16_t code = face.code(only.id, readable(static_cast<char32_t>(text[0])));
    return glyph(out, only, code, face.width(code));
  }
  const std::u32string characters = readable(text);
  const std::size_t count = end - begin;
  if (count > characters.size() || has_missing(run, begin, end)) {
    return spell_out(out, run, begin, end, characters, face);
  }
  // Each glyph shows one character; the first also shows any that are left over.
  const std::size_t first = characters.size() - count + 1;
  for (std::size_t i = 0; i < count; ++i) {
    const std::u32string_view shown =
        std::u32string_view(characters).substr(i == 0 ? 0 : first + i - 1, i == 0 ? first : 1);
    const Glyph& next = run.glyphs[begin + i];
    const std::uint16_t code = face.code(next.id, shown);
    glyph(out, next, code, face.width(code));
  }
}

/// Writes the text of the group as ActualText, because there are more glyphs than characters, or a
/// glyph is missing.
void TextOperators::spell_out(std::string& out, const TextRun& run, std::size_t begin,
                              std::size_t end, const std::u32string& text, FaceCodes& face) {
  flush(out);
  out += "/Span<</ActualText";
  append_text_string(out, to_utf8(text));
  out += ">>BDC\n";
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t shown = i - begin < text.size() ? text[i - begin] : zero_width_space;
    const Glyph& next = run.glyphs[i];
    const std::uint16_t code = next.id == 0 ? std::uint16_t{0} : face.code(next.id, shown);
    glyph(out, next, code, face.width(code));
  }
  flush(out);
  out += "EMC\n";
}

void TextOperators::glyph(std::string& out, const Glyph& glyph, std::uint16_t code, double width) {
  rise(out, glyph.y_offset);
  if (glyph.id != 0) {  // a missing glyph becomes a gap
    move_to(x_pen + static_cast<double>(glyph.x_offset) * x_units);
    append_literal_byte(x_shown, static_cast<unsigned char>(code >> 8));
    append_literal_byte(x_shown, static_cast<unsigned char>(code & 255));
    x_position += width;
  }
  x_pen += static_cast<double>(glyph.advance) * x_units;
}

/// Opens a string, or continues the open one, at `units` from the start (1/1000 of the font size).
void TextOperators::move_to(double units) {
  const double gap = units - x_position;
  if (std::fabs(gap) < visible) {
    if (x_shown.empty()) x_shown = '(';
    return;
  }
  if (!x_shown.empty()) x_shown += ')';
  const std::int64_t step = std::llround(gap);
  append_integer(x_shown, -step);
  x_shown += '(';
  x_adjusted = true;
  x_position += static_cast<double>(step);
}

void TextOperators::rise(std::string& out, float y_offset) {
  if (y_offset == x_rise) return;
  flush(out);
  append_number(out, -static_cast<double>(y_offset));
  out += " Ts\n";
  x_rise = y_offset;
}

void TextOperators::flush(std::string& out) {
  if (x_shown.empty()) return;
  out += x_adjusted ? "[" : "";
  out += x_shown;
  out += x_adjusted ? ")]TJ\n" : ")Tj\n";
  x_shown.clear();
  x_adjusted = false;
}

}  // namespace muster::pdf
