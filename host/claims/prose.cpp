// SPDX-License-Identifier: MIT
#include "claims/prose.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "claims/sentence.hpp"
#include "claims/token.hpp"

namespace muster::claims {

namespace {

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// The length of "- ", "12. ", "a) " at the beginning; 0: the line begins no list item.
std::size_t list_marker(std::string_view text) {
  if (text.size() > 1 && (text[0] == '-' || text[0] == '+' || text[0] == '*') && text[1] == ' ')
    return 2;
  std::size_t end = 0;
  while (end < text.size() && end < 4 && is_digit(text[end])) ++end;
  if (end == 0 && text.size() > 2 && is_word_letter(text[0]) && text[1] == ')') end = 1;
  bool marked = end > 0 && end + 1 < text.size() && (text[end] == '.' || text[end] == ')') &&
                text[end + 1] == ' ';
  return marked ? end + 2 : 0;
}

std::string attribute(std::string_view text, std::string_view name) {
  std::size_t at = text.find(name);
  if (at == std::string_view::npos) return "";
  at += name.size();
  return std::string(text.substr(at, text.find('"', at) - at));
}

class ProseReader {
 public:
  explicit ProseReader(const std::string& file) : x_file(file) { x_paragraph.file = file; }

  void take(Sentence line) {
    std::size_t indent = line.text.find_first_not_of(' ');
    if (indent == std::string::npos) return end_paragraph();
    line = part_of(line, indent, line.text.size());
    if (line.text.starts_with("```")) {
      x_code = !x_code;
      return end_paragraph();
    }
    if (x_code) return;
    if (line.text.starts_with(":::")) return take_fence(line);
    if (line.text.starts_with("|")) return take_row(line);
    x_in_table = false;
    if (line.text.starts_with("#")) return take_heading(line);
    take_words(line);
  }

  Prose finish() {
    end_paragraph();
    return std::move(x_prose);
  }

 private:
  void end_paragraph() {
    x_in_table = false;
    if (x_paragraph.text.empty()) return;
    x_paragraph.heading = x_heading;
    blank_hidden(x_paragraph.text);
    split(x_paragraph, x_prose.sentences);
    x_paragraph = {};
    x_paragraph.file = x_file;
  }

  void take_fence(const Sentence& line) {
    end_paragraph();
    x_caption = attribute(line.text, "caption=\"");
  }

  void take_heading(Sentence& line) {
    end_paragraph();
    blank_hidden(line.text);
    x_heading = lower(line.text);
  }

  void take_words(const Sentence& line) {
    std::size_t marker = list_marker(line.text);
    if (marker > 0) end_paragraph();
    if (!x_paragraph.text.empty())
      append(x_paragraph, ' ', U' ', line.lines.front(), line.columns.front());
    for (std::size_t i = marker; i < line.text.size(); ++i)
      append(x_paragraph, line.text[i], line.original[i], line.lines[i], line.columns[i]);
  }

  void take_row(Sentence& line) {
    if (!x_in_table) {
      end_paragraph();
      x_prose.tables.push_back({x_caption, {}});
      x_in_table = true;
    }
    if (line.text.find_first_not_of("|-: ") == std::string::npos) return;
    blank_hidden(line.text);
    std::vector<Sentence> cells;
    std::size_t begin = 1;
    for (std::size_t i = 1; i <= line.text.size(); ++i) {
      if (i < line.text.size() && line.text[i] != '|') continue;
      if (i < line.text.size() || begin < i) cells.push_back(part_of(line, begin, i));
      begin = i + 1;
    }
    x_prose.tables.back().rows.push_back(std::move(cells));
  }

  const std::string& x_file;
  Prose x_prose;
  Sentence x_paragraph;
  std::string x_heading;
  std::string x_caption;
  bool x_code = false;
  bool x_in_table = false;
};

}  // namespace

std::string Sentence::words(std::size_t begin, std::size_t end) const {
  std::string utf8;
  for (std::size_t i = begin; i < std::min(end, original.size()); ++i)
    append_utf8(utf8, original[i]);
  return utf8;
}

Prose read_prose(std::string_view markdown, const std::string& file, std::uint32_t first_line) {
  ProseReader reader(file);
  for (std::size_t at = 0; at < markdown.size(); ++first_line) {
    std::size_t end = std::min(markdown.find('\n', at), markdown.size());
    reader.take(line_of(markdown.substr(at, end - at), file, first_line));
    at = end + 1;
  }
  return reader.finish();
}

std::vector<Sentence> read_cell(std::string_view text, const std::string& file,
                                std::uint32_t line) {
  Prose prose = read_prose(text, file);
  for (Sentence& sentence : prose.sentences) {
    std::fill(sentence.lines.begin(), sentence.lines.end(), line);
    std::fill(sentence.columns.begin(), sentence.columns.end(), 0U);
  }
  return std::move(prose.sentences);
}

}  // namespace muster::claims
