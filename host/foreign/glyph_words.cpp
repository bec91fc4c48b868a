// SPDX-License-Identifier: MIT
#include "foreign/glyph_words.hpp"

#include <cmath>
#include <utility>

#include "base/utf8.hpp"

namespace muster::foreign {
namespace {

/// A gap that is wider than this, in units of the type size, divides two words.
constexpr double word_gap = 0.2;

class Joining {
 public:
  /// Some programs draw an accent first and go back for its letter, so only the distance counts.
  void add(const Glyph& glyph, double width, const std::string& letters) {
    const double distance = std::hypot(glyph.x - x_x, glyph.y - x_y);
    if (distance > (x_width + word_gap) * x_size) end_word();
    for (std::size_t at = 0; at < letters.size();) {
      const char32_t c = next_code_point(letters, at);
      if (c <= ' ' || c == 0xA0 || is_hostile_control(c))
        end_word();
      else
        append_utf8(x_word, c);
    }
    if (letters.empty()) append_utf8(x_word, unknown_letter);
    x_x = glyph.x;
    x_y = glyph.y;
    x_size = glyph.size;
    x_width = width;
  }
  std::vector<std::string> take() {
    end_word();
    return std::move(x_words);
  }

 private:
  void end_word() {
    if (!x_word.empty()) x_words.push_back(std::exchange(x_word, ""));
  }

  std::vector<std::string> x_words;
  std::string x_word;
  double x_x = 0, x_y = 0, x_size = 0, x_width = 0;
};

}  // namespace

std::vector<std::string> words_in(const std::vector<Glyph>& glyphs, const Marked& left_out,
                                  FontBook& fonts, Meter& meter) {
  Joining joining;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (left_out[i]) continue;
    Font& font = fonts.at(glyphs[i].font);
    joining.add(glyphs[i], font.width_of(glyphs[i].code), font.letters_of(glyphs[i].code, meter));
  }
  return joining.take();
}

}  // namespace muster::foreign
