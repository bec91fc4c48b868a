// SPDX-License-Identifier: MIT
#include "claims/prose.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "claims/token.hpp"

namespace muster::claims {

namespace {

char searchable(char32_t c) {
  if (c < 0x80) return c < 0x20 || c == U'?' ? ' ' : static_cast<char>(c);
  if (c >= 0x2010 && c <= 0x2015) return '-';
  switch (c) {
    case 0x2212:
      return '-';
    case 0x00A3:
      return '$';
    case 0x2018:
    case 0x2019:
      return '\'';
    case 0x00A0:
    case 0x2009:
    case 0x202F:
    case 0x201C:
    case 0x201D:
    case 0x2022:
      return ' ';
    default:
      return '?';
  }
}

/// Whether the point belongs to an abbreviation and so does not end a sentence, as in "c. 50",
/// "e.g. 3" or "No. 4".
bool is_abbreviation(std::string_view text, std::size_t point) {
  std::size_t begin = point;
  while (begin > 0 && (is_word_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  std::string_view word = text.substr(begin, point - begin);
  constexpr std::array<std::string_view, 9> words = {"c",  "ca", "e.g", "i.e", "approx",
                                                     "No", "no", "vs",  "cf"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_sentence(std::string_view text, std::size_t at) {
  char c = text[at];
  if (c != '.' && c != '!' && c != ';') return false;
  bool last = at + 1 >= text.size() || text[at + 1] == ' ';
  return last && !(c == '.' && is_abbreviation(text, at));
}

}  // namespace

std::string Sentence::words(std::size_t begin, std::size_t end) const {
  std::string utf8;
  for (std::size_t i = begin; i < std::min(end, original.size()); ++i)
    append_utf8(utf8, original[i]);
  return utf8;
}

void append(Sentence& to, char32_t original, WrittenAt at) {
  to.text += searchable(original);
  to.original += original;
  to.lines.push_back(at.line);
  to.columns.push_back(at.column);
  to.bound.push_back(at.bound);
}

Sentence part_of(const Sentence& whole, std::size_t begin, std::size_t end) {
  while (begin < end && whole.text[begin] == ' ') ++begin;
  while (end > begin && whole.text[end - 1] == ' ') --end;
  Sentence part;
  part.file = whole.file;
  part.heading = whole.heading;
  auto of = [&](const auto& all) {
    auto at = all.begin() + static_cast<std::ptrdiff_t>(begin);
    return std::decay_t<decltype(all)>(at, at + static_cast<std::ptrdiff_t>(end - begin));
  };
  part.text = of(whole.text);
  part.original = of(whole.original);
  part.lines = of(whole.lines);
  part.columns = of(whole.columns);
  part.bound = of(whole.bound);
  return part;
}

void blank_addresses(std::string& text) {
  for (const char* scheme : {"http://", "https://", "mailto:", "www."}) {
    for (std::size_t at = text.find(scheme); at != std::string::npos; at = text.find(scheme, at))
      for (; at < text.size() && text[at] != ' '; ++at) text[at] = ' ';
  }
}

void split(const Sentence& paragraph, std::vector<Sentence>& sentences) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < paragraph.text.size(); ++i) {
    if (!ends_sentence(paragraph.text, i)) continue;
    sentences.push_back(part_of(paragraph, begin, i + 1));
    sentences.back().goes_on = begin > 0;
    begin = i + 1;
  }
  bool goes_on = begin > 0;
  sentences.push_back(part_of(paragraph, begin, paragraph.text.size()));
  sentences.back().goes_on = goes_on;
  std::erase_if(sentences, [](const Sentence& sentence) { return sentence.text.empty(); });
}

}  // namespace muster::claims
