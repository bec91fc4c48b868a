// SPDX-License-Identifier: MIT
#include "foreign/page_text.hpp"

#include <cmath>

#include "base/utf8.hpp"
#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"
#include "foreign/page_judge.hpp"
#include "foreign/painter.hpp"

namespace muster::foreign {
namespace {

constexpr std::uint64_t most_work_for_words = 400'000'000;
/// A gap that is wider than this, in units of the type size, divides two words.
constexpr double word_gap = 0.2;
constexpr char32_t unknown_letter = 0xFFFD;

/// Joins glyphs into words, wherever they are on the page and in any direction.
class Line {
 public:
  void add(const Glyph& glyph, double width, const std::string& letters) {
    const double distance = std::hypot(glyph.x - x_x, glyph.y - x_y);
    if (distance > (x_width + word_gap) * x_size) blank();
    for (std::size_t at = 0; at < letters.size();) {
      const char32_t c = next_code_point(letters, at);
      if (c <= ' ' || c == 0xA0 || is_hostile_control(c))
        blank();
      else
        append_utf8(x_text, c);
    }
    if (letters.empty()) append_utf8(x_text, unknown_letter);
    x_x = glyph.x;
    x_y = glyph.y;
    x_size = glyph.size;
    x_width = width;
  }
  std::string take() {
    if (x_text.ends_with(' ')) x_text.pop_back();
    return std::move(x_text);
  }

 private:
  void blank() {
    if (!x_text.empty() && x_text.back() != ' ') x_text += ' ';
  }
  std::string x_text;
  double x_x = 0, x_y = 0, x_size = 0, x_width = 0;
};

std::string text_of(SourcePdf& source, FontBook& fonts, Handle page) {
  Canvas canvas(box_of(page), most_work_for_words);
  Painter painter(canvas, fonts, source.meter());
  painter.run(source.content_of(page), inherited(page, "/Resources"));
  const std::vector<Glyph>& glyphs = painter.glyphs();
  const Marked covered = covered_glyphs(glyphs, canvas);
  Line line;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const Glyph& glyph = glyphs[i];
    const bool hidden = static_cast<Canvas::Cover>(covered[i]) == Canvas::Cover::shape;
    if (hidden || glyph.cut || glyph.pale) continue;
    Font& font = fonts.at(glyph.font);
    line.add(glyph, font.width_of(glyph.code), font.letters_of(glyph.code, source.meter()));
  }
  return line.take();
}

}  // namespace

std::vector<std::string> page_texts(SourcePdf& source) {
  FontBook fonts;
  std::vector<std::string> texts;
  for (Handle page : source.pages())
    guarded(source.name(), "page " + std::to_string(texts.size() + 1),
            [&] { texts.push_back(text_of(source, fonts, page)); });
  return texts;
}

}  // namespace muster::foreign
