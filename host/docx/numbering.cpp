// SPDX-License-Identifier: MIT
#include "docx/numbering.hpp"

#include <algorithm>

#include "docx/xml.hpp"

namespace muster::docx {
namespace {

constexpr int headings_list = 1, annexes_list = 2, bullets_list = 3, first_started = 4;
constexpr int most_levels = 9;

constexpr std::array<const char*, 3> bullet_signs = {"\u2022", "\u2013", "\u25AA"};
constexpr std::array<const char*, 3> number_formats = {"decimal", "lowerLetter", "lowerRoman"};

/// Returns Word's pattern for a multilevel number: "%1.%2.%3" for level 2 (from 0).
std::string outline_words(int level) {
  std::string words;
  for (int i = 1; i <= level + 1; ++i) words += (i > 1 ? ".%" : "%") + std::to_string(i);
  return words;
}

/// The properties that differ from level to level of a list. Lengths in points.
struct Level {
  std::string format, words, style = "";
  double left = 0, hanging = 0;
};

void write_level(Xml& xml, int at, const Level& level) {
  xml.open("w:lvl", {{"w:ilvl", std::to_string(at)}});
  xml.leaf("w:start", {{"w:val", "1"}});
  xml.leaf("w:numFmt", {{"w:val", level.format}});
  if (!level.style.empty()) xml.leaf("w:pStyle", {{"w:val", level.style}});
  if (level.hanging == 0) xml.leaf("w:suff", {{"w:val", "space"}});
  xml.leaf("w:lvlText", {{"w:val", level.words}});
  xml.leaf("w:lvlJc", {{"w:val", "left"}});
  xml.open("w:pPr");
  xml.leaf("w:ind", {{"w:left", twentieths(level.left)}, {"w:hanging", twentieths(level.hanging)}});
  xml.close("w:pPr");
  xml.close("w:lvl");
}

/// Writes an abstract numbering. `make(i)` returns its level `i`, from 0.
template <class Make>
void write_abstract(Xml& xml, int id, Make make) {
  xml.open("w:abstractNum", {{"w:abstractNumId", std::to_string(id)}});
  xml.leaf("w:multiLevelType", {{"w:val", "multilevel"}});
  for (int i = 0; i < most_levels; ++i) write_level(xml, i, make(i));
  xml.close("w:abstractNum");
}

void write_list(Xml& xml, int id, int abstract, int depth, int start) {
  xml.open("w:num", {{"w:numId", std::to_string(id)}});
  xml.leaf("w:abstractNumId", {{"w:val", std::to_string(abstract)}});
  if (start >= 0) {
    xml.open("w:lvlOverride", {{"w:ilvl", std::to_string(depth)}});
    xml.leaf("w:startOverride", {{"w:val", std::to_string(start)}});
    xml.close("w:lvlOverride");
  }
  xml.close("w:num");
}

Style heading_style(int level) {
  return static_cast<Style>(static_cast<int>(Style::heading_1) + level);
}

}  // namespace

double list_step(double body_size) { return 1.7 * body_size; }

NumberRef Numbering::heading(int level, const std::string& number) {
  if (number.empty() || level < 1 || level > 6) return {};
  const auto depth = static_cast<std::size_t>(level) - 1;
  const bool annex = number.front() >= 'A' && number.front() <= 'Z';
  std::array<int, 6> counts = x_counts;
  char letter = annex ? x_annex : char{0};
  if (depth == 0 && annex) {
    letter = x_annex == 0 ? 'A' : static_cast<char>(x_annex + 1);
  } else {
    ++counts[depth];
  }
  std::fill(counts.begin() + level, counts.end(), 0);
  std::string expected = letter ? std::string(1, letter) : std::to_string(counts[0]);
  for (std::size_t i = 1; i <= depth; ++i) expected += "." + std::to_string(counts[i]);
  if (expected != number) return {};
  x_counts = counts;
  if (annex) x_annex = letter;
  return {annex ? annexes_list : headings_list, level - 1};
}

NumberRef Numbering::bullet(int depth) const {
  return {bullets_list, std::min(depth, most_levels) - 1};
}

NumberRef Numbering::numbered(int depth, int start) {
  const int level = std::min(depth, most_levels) - 1;
  x_lists.push_back({level, start});
  return {first_started + static_cast<int>(x_lists.size()) - 1, level};
}

std::string Numbering::xml(const StyleSheet& styles, double body_size) const {
  const double step = list_step(body_size);
  Xml xml;
  xml.raw(xml_declaration);
  xml.open("w:numbering", {{"xmlns:w", main_namespace}});
  write_abstract(xml, 0, [&](int i) {
    return Level{"decimal", outline_words(i), i < 6 ? styles.id(heading_style(i)) : "", 0, 0};
  });
  write_abstract(xml, 1, [&](int i) {
    return Level{i == 0 ? "upperLetter" : "decimal", outline_words(i), "", 0, 0};
  });
  write_abstract(xml, 2, [&](int i) {
    return Level{"bullet", bullet_signs[static_cast<std::size_t>(i % 3)], "", step * (i + 1), step};
  });
  write_abstract(xml, 3, [&](int i) {
    return Level{number_formats[static_cast<std::size_t>(i % 3)], "%" + std::to_string(i + 1) + ".",
                 "", step * (i + 1), step};
  });
  write_list(xml, headings_list, 0, 0, -1);
  write_list(xml, annexes_list, 1, 0, -1);
  write_list(xml, bullets_list, 2, 0, -1);
  for (std::size_t i = 0; i < x_lists.size(); ++i)
    write_list(xml, first_started + static_cast<int>(i), 3, x_lists[i].depth, x_lists[i].start);
  xml.close("w:numbering");
  return xml.take();
}

}  // namespace muster::docx
