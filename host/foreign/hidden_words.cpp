// SPDX-License-Identifier: MIT
#include "foreign/page_judge.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "base/utf8.hpp"

namespace muster::foreign {
namespace {

constexpr int shortest = 3;  ///< letters in a row; fewer may come from inexact positions
constexpr std::size_t most_shown = 60;
constexpr double scan = 0.5;  ///< a page is a scan if pictures cover this share of it

bool is_letter(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

/// The positions of visible letters, to about a quarter of their size.
class Shown {
 public:
  void add(const std::string& letters, const Glyph& glyph) {
    const auto [x, y] = place(glyph);
    x_places.emplace(letters, x, y);
  }
  bool has(const std::string& letters, const Glyph& glyph) const {
    const auto [x, y] = place(glyph);
    for (int dx = -1; dx <= 1; ++dx)
      for (int dy = -1; dy <= 1; ++dy)
        if (x_places.contains({letters, x + dx, y + dy})) return true;
    return false;
  }

 private:
  static std::pair<int, int> place(const Glyph& glyph) {
    const auto at = [](double v) {
      constexpr double step = 3, far = 1e8;
      return static_cast<int>(std::clamp(std::isfinite(v) ? v / step : far, -far, far));
    };
    return {at(glyph.x), at(glyph.y)};
  }
  std::set<std::tuple<std::string, int, int>> x_places;
};

/// Joins neighbouring glyphs into words.
class Words {
 public:
  void add(const Glyph& glyph, const std::string& letters) {
    const bool follows = std::abs(glyph.y - x_y) < 0.5 * glyph.size &&
                         glyph.x - x_x < 1.2 * glyph.size && glyph.x >= x_x - glyph.size;
    if (!x_run.empty() && !follows) x_run += ' ';
    x_run += letters;
    // A code that the font doesn't translate counts as a letter too.
    if (letters.empty() || is_letter(letters)) ++x_letters;
    x_x = glyph.x;
    x_y = glyph.y;
  }
  void end() {
    if (x_letters >= shortest) {
      x_found = true;
      if (!x_text.empty() && !x_run.empty()) x_text += " \u2026 ";
      if (x_text.size() < 4 * most_shown) x_text += x_run;
    }
    x_run.clear();
    x_letters = 0;
  }
  std::string text() const {
    if (!x_found) return "";
    std::string out;
    std::size_t at = 0, shown = 0;
    bool space = true;
    while (at < x_text.size() && shown < most_shown) {
      const char32_t c = next_code_point(x_text, at);
      const bool blank = c <= ' ' || is_hostile_control(c);
      if (!blank) append_utf8(out, c);
      if (blank && !space) out += ' ';
      space = blank;
      ++shown;
    }
    while (out.ends_with(' ')) out.pop_back();
    if (!is_letter(out)) return "(letters whose meaning is unknown)";
    return "'" + out + "'" + (at < x_text.size() ? " and more" : "");
  }

 private:
  std::string x_text, x_run;
  int x_letters = 0;
  float x_x = 0, x_y = 0;
  bool x_found = false;
};

/// Whether a glyph is hidden in the way `hiding`. `cover` is a Canvas::Cover.
bool is_hidden(const Glyph& glyph, char cover, bool scanned, const Canvas& canvas, Hiding hiding) {
  switch (hiding) {
    case Hiding::covered:
      return cover == 2 || (cover == 1 && !scanned);
    case Hiding::cut:
      return glyph.cut;
    case Hiding::pale:
      return glyph.pale && !(scanned && canvas.has_picture(glyph.cells));
    case Hiding::unseen:
      return glyph.unseen && !scanned && !canvas.has_picture(glyph.cells);
  }
  return false;
}

/// Marks each hidden glyph in `hidden`, and in the list of the first way in which it is hidden.
std::array<Marked, hidings> by_hiding(const std::vector<Glyph>& glyphs, const Marked& covered,
                                      const Canvas& canvas, Marked& hidden) {
  const bool scanned = canvas.pictured() >= scan;
  std::array<Marked, hidings> marked;
  for (std::size_t way = 0; way < hidings; ++way) {
    marked[way].resize(glyphs.size());
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      const bool is =
          !hidden[i] && is_hidden(glyphs[i], covered[i], scanned, canvas, static_cast<Hiding>(way));
      marked[way][i] = is;
      hidden[i] = hidden[i] || is;
    }
  }
  return marked;
}

}  // namespace

Marked hidden_glyphs(const std::vector<Glyph>& glyphs, const Marked& covered,
                     const Canvas& canvas) {
  Marked hidden(glyphs.size());
  by_hiding(glyphs, covered, canvas, hidden);
  return hidden;
}

Marked covered_glyphs(const std::vector<Glyph>& glyphs, const Canvas& canvas) {
  Marked covered(glyphs.size());
  for (std::size_t i = 0; i < glyphs.size(); ++i)
    covered[i] = static_cast<char>(canvas.covered_since(glyphs[i].cells, glyphs[i].time));
  return covered;
}

std::string words_of(const std::vector<Glyph>& glyphs, const Marked& marked, const Marked& hidden,
                     FontBook& fonts, Meter& meter) {
  if (std::count(marked.begin(), marked.end(), 0) == static_cast<std::ptrdiff_t>(marked.size()))
    return "";
  const auto letters = [&](const Glyph& glyph) {
    return fonts.at(glyph.font).letters_of(glyph.code, meter);
  };
  const auto sign = [&](const Glyph& glyph) {
    const std::string text = letters(glyph);
    return text.empty() ? std::to_string(glyph.font) + '#' + std::to_string(glyph.code) : text;
  };
  Shown shown;
  for (std::size_t i = 0; i < glyphs.size(); ++i)
    if (!hidden[i]) shown.add(sign(glyphs[i]), glyphs[i]);
  Words words;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (marked[i] && !shown.has(sign(glyphs[i]), glyphs[i]))
      words.add(glyphs[i], letters(glyphs[i]));
    else
      words.end();
  }
  words.end();
  return words.text();
}

std::array<std::string, hidings> hidden_words(const std::vector<Glyph>& glyphs,
                                              const Marked& covered, const Canvas& canvas,
                                              FontBook& fonts, Meter& meter) {
  Marked hidden(glyphs.size());
  const std::array<Marked, hidings> marked = by_hiding(glyphs, covered, canvas, hidden);
  std::array<std::string, hidings> words;
  for (std::size_t way = 0; way < hidings; ++way)
    words[way] = words_of(glyphs, marked[way], hidden, fonts, meter);
  return words;
}

}  // namespace muster::foreign
