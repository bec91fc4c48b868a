// SPDX-License-Identifier: MIT
#include "claims/prose.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace muster::claims {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '?'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

void append(Sentence& to, char c, char32_t original, std::uint32_t line, std::uint32_t column) {
  to.text += c;
  to.original += original;
  to.lines.push_back(line);
  to.columns.push_back(column);
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
  return part;
}

void blank(std::string& text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, text.size()); ++i) text[i] = ' ';
}

/// What stands between two marks, and is not read as words.
struct Hidden {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Hidden, 7> hidden = {{{"{{", "}}"},
                                           {"<!--", "-->"},
                                           {"`", "`"},
                                           {"](", ")"},
                                           {"[^", "]"},
                                           {"{#", "}"},
                                           {"<http", ">"}}};

void blank_hidden(std::string& text) {
  for (const Hidden& mark : hidden) {
    for (std::size_t at = text.find(mark.open); at != std::string::npos;
         at = text.find(mark.open, at)) {
      std::size_t end = text.find(mark.close, at + mark.open.size());
      if (end == std::string::npos) break;
      blank(text, at, end + mark.close.size());
    }
  }
  for (const char* scheme : {"http://", "https://", "mailto:", "www."}) {
    for (std::size_t at = text.find(scheme); at != std::string::npos; at = text.find(scheme, at)) {
      std::size_t end = std::min(text.find(' ', at), text.size());
      blank(text, at, end);
    }
  }
  for (char& c : text)
    if (c == '*' || c == '_' || c == '[' || c == ']' || c == '\\' || c == '>') c = ' ';
}

/// "c. 50", "e.g. 3", "No. 4": the point ends no sentence.
bool is_abbreviation(std::string_view text, std::size_t point) {
  std::size_t begin = point;
  while (begin > 0 && (is_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
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

/// One line of the file: its characters, with places.
Sentence line_of(std::string_view bytes, const std::string& file, std::uint32_t number) {
  Sentence line;
  line.file = file;
  std::uint32_t column = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    char32_t c = next_code_point(bytes, at);
    append(line, searchable(c), c, number, ++column);
  }
  return line;
}

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
  if (end == 0 && text.size() > 2 && is_letter(text[0]) && text[1] == ')') end = 1;
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
