// SPDX-License-Identifier: MIT
#include "chart/text_lines.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace muster::chart {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n\r", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Returns how many bytes of `word` fit into `width`: at least its first character.
std::size_t fitting(std::string_view word, double width, const Canvas& canvas, bool bold) {
  std::size_t fits = 0;
  for (std::size_t at = 0; at < word.size();) {
    next_code_point(word, at);
    if (fits > 0 && canvas.text_width(word.substr(0, at), bold) > width) break;
    fits = at;
  }
  return fits;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, double width, const Canvas& canvas, bool bold,
                              std::size_t most) {
  const std::string words = shortened(text, most);
  std::vector<std::string> lines(1);
  for (std::string_view word : words_of(words)) {
    const std::string longer =
        lines.back().empty() ? std::string(word) : lines.back() + " " + std::string(word);
    if (canvas.text_width(longer, bold) <= width) {
      lines.back() = longer;
      continue;
    }
    if (!lines.back().empty()) lines.emplace_back();
    while (canvas.text_width(word, bold) > width) {
      const std::size_t part = fitting(word, width, canvas, bold);
      if (part == word.size()) break;
      lines.back() = std::string(word.substr(0, part));
      lines.emplace_back();
      word.remove_prefix(part);
    }
    lines.back() = std::string(word);
  }
  return lines;
}

double widest(const std::vector<std::string>& lines, const Canvas& canvas, bool bold) {
  double width = 0;
  for (const std::string& line : lines) width = std::max(width, canvas.text_width(line, bold));
  return width;
}

double widest_word(std::string_view text, const Canvas& canvas, bool bold) {
  double width = 0;
  for (std::string_view word : words_of(text))
    width = std::max(width, canvas.text_width(word, bold));
  return width;
}

void put_lines(Picture& picture, const std::vector<std::string>& lines, double x, double top,
               const Canvas& canvas, LineStyle style) {
  double baseline = top + canvas.em() * ascent;
  for (const std::string& line : lines) {
    if (!line.empty()) {
      picture.shapes.emplace_back(
          Label{x, baseline, canvas.em(), line, style.anchor, style.bold, style.colour});
    }
    baseline += canvas.em() * line_step;
  }
}

}  // namespace muster::chart
