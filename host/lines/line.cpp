// SPDX-License-Identifier: MIT
#include "lines/line.hpp"

#include <algorithm>

namespace muster::lines {

namespace {

constexpr std::string_view spaces = " \t";

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

std::size_t run_of(std::string_view text, char mark) {
  return std::min(text.find_first_not_of(mark), text.size());
}

/// Returns a heading's text without the closing sequence: `Title {#id}` for `Title {#id} ##`.
std::string_view without_closing_sequence(std::string_view words) {
  words = trimmed(words);
  std::size_t end = words.find_last_not_of('#');
  if (end == std::string_view::npos) return {};
  bool closes = end + 1 < words.size() && spaces.find(words[end]) != std::string_view::npos;
  return closes ? trimmed(words.substr(0, end)) : words;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  std::size_t first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

bool is_blank(std::string_view line) { return trimmed(line).empty(); }

Heading read_heading(std::string_view line) {
  Heading heading;
  std::size_t indent = indent_of(line);
  if (indent > deepest_indent) return heading;
  std::string_view rest = line.substr(indent);
  std::size_t level = run_of(rest, '#');
  bool ends = level == rest.size() || spaces.find(rest[level]) != std::string_view::npos;
  if (level < 1 || level > 6 || !ends) return heading;
  heading.level = static_cast<int>(level);
  heading.indented = indent > 0;
  std::string_view words = without_closing_sequence(rest.substr(level));
  std::size_t open = words.rfind('{');
  heading.braced = words.ends_with('}') && !words.ends_with("\\}") &&
                   open != std::string_view::npos && (open == 0 || words[open - 1] != '\\');
  if (!heading.braced) return heading;
  heading.attributes = words.substr(open + 1, words.size() - open - 2);
  heading.brace = static_cast<std::size_t>(words.data() - line.data()) + open;
  return heading;
}

DirectiveLine read_directive_line(std::string_view line) {
  std::string_view content = trimmed(line);
  std::size_t colons = run_of(content, ':');
  if (colons < 3) return {};
  DirectiveLine found;
  found.indented = line.front() != ':';
  content = trimmed(content.substr(colons));
  found.kind = content.empty() ? DirectiveLine::Kind::close : DirectiveLine::Kind::open;
  std::size_t end = std::min(content.find_first_of(spaces), content.size());
  found.name = content.substr(0, end);
  found.rest = content.substr(end);
  return found;
}

bool is_underline(std::string_view line) {
  if (indent_of(line) > deepest_indent) return false;
  line = trimmed(line);
  return !line.empty() && (run_of(line, '=') == line.size() || run_of(line, '-') == line.size());
}

bool begins_html(std::string_view line) {
  line = trimmed(line);
  if (line.size() < 2 || line.front() != '<') return false;
  char c = line[1];
  return c == '!' || c == '?' || c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

namespace {

std::size_t blanks_before(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

/// Returns the length of a marker `- `, `1. ` or `> ` at the beginning of the line, with the spaces
/// after it; 0 without a marker.
std::size_t marker_length(std::string_view line) {
  std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  std::size_t at = digits;
  if (at == line.size()) return 0;
  bool ordered = digits > 0 && digits <= 9 && (line[at] == '.' || line[at] == ')');
  bool bullet = digits == 0 && std::string_view("-+*").find(line[at]) != std::string_view::npos;
  bool quote = digits == 0 && line[at] == '>';
  if (!ordered && !bullet && !quote) return 0;
  ++at;
  bool spaced = at < line.size() && (line[at] == ' ' || line[at] == '\t');
  if (!spaced && !quote) return 0;
  return at + blanks_before(line.substr(at));
}

/// Returns the length of the fence that `text` begins with, or 0.
std::size_t fence_length(std::string_view text) {
  if (text.empty() || (text.front() != '`' && text.front() != '~')) return 0;
  std::size_t length = std::min(text.find_first_not_of(text.front()), text.size());
  return length >= 3 ? length : 0;
}

}  // namespace

bool CodeFence::opens(std::string_view line) {
  std::size_t at = blanks_before(line);
  Kind kind = at > 0 ? Kind::spaced : Kind::top;
  if (marker_length(line.substr(at)) > 0) kind = line[at] == '>' ? Kind::quote : Kind::list;
  while (std::size_t length = marker_length(line.substr(at))) at += length;
  std::string_view rest = line.substr(at);
  std::size_t length = fence_length(rest);
  if (length == 0) return false;
  std::string_view info = trimmed(rest.substr(length));
  if (rest.front() == '`' && info.find('`') != std::string_view::npos) return false;
  x_kind = kind;
  x_mark = rest.front();
  x_length = length;
  x_content = at;
  x_info = info;
  return true;
}

/// Whether the line ends the list item or quote that contains the code. The code then ends too,
/// closed or not.
bool CodeFence::ends_container(std::string_view line) const {
  if (x_kind == Kind::quote) return !trimmed(line).starts_with('>');
  return x_kind == Kind::list && !is_blank(line) && blanks_before(line) < x_content;
}

bool CodeFence::closes(std::string_view line) const {
  std::size_t indent = blanks_before(line);
  if (x_kind == Kind::top && (indent > deepest_indent || line.find('\t') < indent)) return false;
  std::string_view rest = line.substr(indent);
  while (x_kind != Kind::top && rest.starts_with('>')) rest = trimmed(rest.substr(1));
  return !rest.empty() && rest.front() == x_mark && fence_length(rest) >= x_length &&
         trimmed(rest.substr(fence_length(rest))).empty();
}

bool CodeFence::covers(std::string_view line) {
  x_info = {};
  if (open() && ends_container(line)) x_length = 0;
  if (!open()) return opens(line);
  if (closes(line)) x_length = 0;
  return true;
}

}  // namespace muster::lines
