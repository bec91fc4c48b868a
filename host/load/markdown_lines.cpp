// SPDX-License-Identifier: MIT
#include "load/markdown_lines.hpp"

#include <algorithm>

namespace muster::load {

namespace {

constexpr std::size_t deepest_indent = 3;  // one more and the line is code

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

std::size_t run_of(std::string_view text, char mark) {
  return std::min(text.find_first_not_of(mark), text.size());
}

std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

bool CodeFence::covers(std::string_view line) {
  std::size_t indent = indent_of(line);
  std::string_view rest = line.substr(indent);
  char mark = rest.empty() ? '\0' : rest.front();
  bool may_fence = indent <= deepest_indent && (mark == '`' || mark == '~');
  std::size_t length = may_fence ? run_of(rest, mark) : 0;
  std::string_view info = without_spaces(rest.substr(length));
  if (x_mark != 0) {
    if (mark == x_mark && length >= x_length && info.empty()) x_mark = 0;
    return true;
  }
  bool opens = length >= 3 && !(mark == '`' && info.find('`') != std::string_view::npos);
  if (opens) x_mark = mark;
  if (opens) x_length = length;
  return opens;
}

int heading_level(std::string_view line) {
  std::size_t indent = indent_of(line);
  if (indent > deepest_indent) return 0;
  line.remove_prefix(indent);
  std::size_t level = run_of(line, '#');
  bool ends = level == line.size() || line[level] == ' ' || line[level] == '\t';
  return level >= 1 && level <= 6 && ends ? static_cast<int>(level) : 0;
}

std::string_view heading_attributes(std::string_view line) {
  line = without_spaces(line);
  std::size_t open = line.rfind('{');
  if (!line.ends_with('}') || open == std::string_view::npos) return "";
  return line.substr(open + 1, line.size() - open - 2);
}

bool is_underline(std::string_view line) {
  if (indent_of(line) > deepest_indent) return false;
  line = without_spaces(line);
  return !line.empty() && (run_of(line, '=') == line.size() || run_of(line, '-') == line.size());
}

bool begins_html(std::string_view line) {
  line = without_spaces(line);
  if (line.size() < 2 || line.front() != '<') return false;
  char c = line[1];
  return c == '!' || c == '?' || c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_blank(std::string_view line) { return without_spaces(line).empty(); }

DivLine div_line(std::string_view line, std::string_view& name) {
  if (indent_of(line) > deepest_indent) return DivLine::none;
  line = without_spaces(line);
  std::size_t colons = run_of(line, ':');
  if (colons < 3) return DivLine::none;
  name = without_spaces(line.substr(colons));
  return name.empty() ? DivLine::close : DivLine::open;
}

}  // namespace muster::load
