// SPDX-License-Identifier: MIT
#include "compose/markdown/inline_scanner.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/utf8.hpp"
#include "compose/markdown/attributes.hpp"

namespace muster::compose {

namespace {

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

/// The longest label of a footnote or a language, in bytes. Longer text is not read as a label.
constexpr std::size_t longest_label = 1000;

constexpr std::string_view language_begin = "]{lang=";

}  // namespace

bool InlineScanner::needs(std::string_view line) const {
  return line.find('@') != std::string_view::npos || line.find("[^") != std::string_view::npos ||
         line.find(language_begin) != std::string_view::npos;
}

std::string InlineScanner::scan(std::string_view line, Origin at) {
  x_line = line;
  x_at = at;
  x_position = 0;
  x_counted = 0;
  x_characters = 0;
  x_out.clear();
  x_brackets.clear();
  while (x_position < x_line.size()) step();
  return std::move(x_out);
}

void InlineScanner::step() {
  char c = x_line[x_position];
  if (c == '\\' && x_position + 1 < x_line.size()) {
    x_out += x_line.substr(x_position, 2);
    x_position += 2;
  } else if (c == '`') {
    code_span();
  } else if (c == '[') {
    open_bracket();
  } else if (c == ']') {
    close_bracket();
  } else if (c != '@' || !reference()) {
    x_out += c;
    ++x_position;
  }
}

void InlineScanner::code_span() {
  std::size_t end = std::min(x_line.find_first_not_of('`', x_position), x_line.size());
  std::string_view run = x_line.substr(x_position, end - x_position);
  for (std::size_t close = x_line.find(run, end); close != std::string_view::npos;) {
    std::size_t past = std::min(x_line.find_first_not_of('`', close), x_line.size());
    if (past - close == run.size()) {
      end = past;
      break;
    }
    close = x_line.find(run, past);
  }
  x_out += x_line.substr(x_position, end - x_position);
  x_position = end;
}

bool InlineScanner::word_before() const {
  if (x_position == 0) return false;
  char before = x_line[x_position - 1];
  return is_id_character(before) ||
         std::string_view("./:@+%").find(before) != std::string_view::npos;
}

bool InlineScanner::reference() {
  if (word_before()) return false;
  std::size_t end = x_position + 1;
  while (end < x_line.size() && is_id_character(x_line[end])) ++end;
  while (end > x_position + 1 && (x_line[end - 1] == '-' || x_line[end - 1] == '_')) --end;
  std::string id(x_line.substr(x_position + 1, end - x_position - 1));
  if (!is_anchor_id(id)) return false;
  x_tokens.use_anchor(id, here());
  x_out += x_tokens.add(InlineToken{{document::Reference{id}}, "@" + id});
  x_position = end;
  return true;
}

void InlineScanner::open_bracket() {
  std::string_view rest = x_line.substr(x_position);
  std::size_t close =
      rest.starts_with("[^") ? rest.substr(0, longest_label).find(']') : std::string_view::npos;
  if (close == std::string_view::npos || close == 2 ||
      rest.substr(2, close - 2).find_first_of(" \t[") != std::string_view::npos) {
    x_brackets.push_back(x_out.size());
    x_out += '[';
    ++x_position;
    return;
  }
  std::string_view label = rest.substr(2, close - 2);
  bool words = rest.substr(close + 1).starts_with(':') &&
               x_line.find_first_not_of(' ') == x_position && x_position < 4;
  if (words)
    x_footnotes.add_words(label, here(), x_diagnostics);
  else
    x_footnotes.add_mark(label, here());
  x_out += rest.substr(0, close + 1);
  x_position += close + 1;
}

void InlineScanner::close_bracket() {
  if (x_line.substr(x_position).starts_with(language_begin) && foreign_end()) return;
  if (!x_brackets.empty()) x_brackets.pop_back();
  x_out += ']';
  ++x_position;
}

bool InlineScanner::foreign_end() {
  std::size_t from = x_position + language_begin.size();
  std::size_t close = x_line.substr(0, from + longest_label).find('}', from);
  if (close == std::string_view::npos || x_brackets.empty()) {
    x_diagnostics.error(
        code::compose_markdown, here(),
        "a passage in another language is missing its opening [ or its closing ]{lang=...}",
        {"write [words]{lang=cy} on one line"});
    return false;
  }
  std::size_t open = x_brackets.back();
  x_brackets.pop_back();
  x_out.replace(open, 1, x_tokens.add(ForeignStart{}));
  x_out += x_tokens.add(ForeignEnd{std::string(x_line.substr(from, close - from)), here()});
  x_position = close + 1;
  return true;
}

Location InlineScanner::here() {
  x_characters += static_cast<std::uint32_t>(
      count_code_points(x_line.substr(x_counted, x_position - x_counted)));
  x_counted = x_position;
  return x_files.location(x_at, x_characters);
}

}  // namespace muster::compose
