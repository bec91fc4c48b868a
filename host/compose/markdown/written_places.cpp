// SPDX-License-Identifier: MIT
#include "compose/markdown/written_places.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace muster::compose {

namespace {

/// Characters of Markdown that may precede a printed character, apart from those that `pass` skips.
constexpr std::string_view dropped = "*_[]!<>\\`~|#{} \t";
/// How many bytes may be skipped to find one character, so that hostile lines aren't read many
/// times.
constexpr std::size_t most_passed = 1000;
/// The longest entity that is read, in bytes: "&CounterClockwiseContourIntegral;" has 33.
constexpr std::size_t longest_entity = 40;

/// What the author typed for a character that cmark inserted ("smart punctuation").
std::string_view typed_for(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
      return "'";
    case 0x201C:
    case 0x201D:
      return "\"";
    case 0x2013:
      return "--";
    case 0x2014:
      return "---";
    case 0x2026:
      return "...";
    default:
      return "";
  }
}

/// The length of an entity such as "&eacute;" at the beginning of a text; 0 if there is no entity.
std::size_t entity_length(std::string_view text) {
  if (!text.starts_with('&')) return 0;
  std::size_t end = text.substr(0, longest_entity).find(';');
  if (end == std::string_view::npos || end == 1) return 0;
  bool is_name = std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(end),
                             [](char c) { return is_letter(c) || is_digit(c) || c == '#'; });
  return is_name ? end + 1 : 0;
}

bool goes_on(const document::Place& before, std::uint32_t characters,
             const document::Place& place) {
  return before.source == place.source && before.is_value == place.is_value &&
         place.column == before.column + (before.is_value ? 0 : characters);
}

}  // namespace

document::Place place_of(const WrittenPiece& piece) {
  return {0, {piece.at.file, piece.at.line}, piece.at.column, piece.is_value};
}

void WrittenPlaces::begin(std::uint32_t line, std::size_t indent) {
  x_in_row = false;
  open(line, indent);
}

void WrittenPlaces::next_line() { open(x_number + 1, 0); }

void WrittenPlaces::open(std::uint32_t line, std::size_t indent) {
  x_number = line;
  x_line = {};
  x_at = 0;
  if (line == 0 || line > x_text.written.size()) return;
  x_offset = x_text.written[line - 1];
  const std::string_view rest = std::string_view(x_text.rendered->text).substr(x_offset);
  x_line = rest.substr(0, rest.find('\n'));
  x_at = std::min(indent, x_line.size());
  x_cursor.restart(x_offset);
}

void WrittenPlaces::next_cell() {
  if (!x_in_row) {
    x_at = std::min(x_line.find_first_not_of(" \t>", x_at), x_line.size());
    if (x_line.substr(x_at).starts_with('|')) ++x_at;
    x_in_row = true;
    return;
  }
  for (; x_at < x_line.size(); ++x_at) {
    if (x_line[x_at] == '\\')
      ++x_at;
    else if (x_line[x_at] == '|')
      break;
  }
  x_at = std::min(x_at + 1, x_line.size());
}

void WrittenPlaces::find(document::Text& text, std::size_t from) {
  std::uint32_t characters = 0;  // characters since the last recorded place
  bool any = false;
  for (std::size_t at = from; at < text.text.size(); ++characters) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(text.text, at);
    std::size_t found = 0;
    if (!find_character(c, found)) continue;
    document::Place place = place_of(x_cursor.at(x_offset + found));
    if (place.source.line == 0) continue;
    place.begin = begin;
    if (any && goes_on(text.places.back(), characters, place)) continue;
    text.places.push_back(place);
    characters = 0;
    any = true;
  }
}

bool WrittenPlaces::find_character(char32_t c, std::size_t& place) {
  const std::size_t end = std::min(x_line.size(), x_at + most_passed);
  for (std::size_t at = x_at; at < end; ++at) {
    if (const std::size_t length = length_as(c, at)) {
      place = at;
      x_at = at + length;
      return true;
    }
    if (!may_pass(at)) return false;
  }
  return false;
}

/// How many bytes at `at` print as `c`; 0 if they print as something else.
std::size_t WrittenPlaces::length_as(char32_t c, std::size_t at) const {
  const std::string_view rest = x_line.substr(at);
  if (c == U'&') return rest.starts_with("&amp;") ? 5 : rest.starts_with('&') ? 1 : 0;
  if (const std::string_view typed = typed_for(c); !typed.empty() && rest.starts_with(typed))
    return typed.size();
  if (rest.starts_with('\\') && rest.size() > 1 && static_cast<char32_t>(rest[1]) == c && c < 0x80)
    return 2;
  std::size_t end = at;
  const char32_t written = next_code_point(x_line, end);
  if (written == c || (c == U' ' && written == U'\t')) return end - at;
  return entity_length(rest);
}

bool WrittenPlaces::may_pass(std::size_t at) const {
  return dropped.find(x_line[at]) != std::string_view::npos;
}

document::Place WrittenPlaces::token(bool is_reference) {
  const std::string_view near = x_line.substr(x_at, most_passed);
  std::size_t at = is_reference ? near.find('@') : find_mark(near, 0);
  if (at == std::string_view::npos) return {};
  at += x_at;
  x_at = at;
  std::uint32_t number = 0;
  if (is_reference)
    for (++x_at; x_at < x_line.size() && (is_letter(x_line[x_at]) || is_digit(x_line[x_at]) ||
                                          x_line[x_at] == '-' || x_line[x_at] == '_');)
      ++x_at;
  else if (!read_mark(x_line, x_at, number))
    ++x_at;
  return place_of(x_cursor.at(x_offset + at));
}

/// Passes a code span, which may extend over several lines and is printed as it was typed.
void WrittenPlaces::pass_code(std::string_view printed) {
  for (std::size_t at = 0, place = 0; at < printed.size();) {
    const char32_t c = next_code_point(printed, at);
    if (c == U' ' && x_at >= x_line.size())
      next_line();
    else
      find_character(c, place);
  }
}

void WrittenPlaces::pass_link_target() {
  const std::string_view rest = x_line.substr(x_at);
  const std::size_t close = rest.substr(0, most_passed).find_first_not_of("*_`]");
  if (close == std::string_view::npos || close == 0) return;
  if (rest[close] == '[') return pass("[", ']');
  if (rest[close] != '(') return;
  std::size_t depth = 0;
  const std::size_t end = std::min(x_line.size(), x_at + most_passed);
  for (std::size_t at = x_at + close; at < end; ++at) {
    if (x_line[at] == '\\')
      ++at;
    else if (x_line[at] == '(')
      ++depth;
    else if (x_line[at] == ')' && --depth == 0) {
      x_at = at + 1;
      return;
    }
  }
}

void WrittenPlaces::pass(std::string_view opening, char closing) {
  const std::string_view near = x_line.substr(x_at, most_passed);
  const std::size_t begin = near.find(opening);
  if (begin == std::string_view::npos) return;
  const std::size_t end = near.find(closing, begin + opening.size());
  if (end != std::string_view::npos) x_at += end + 1;
}

}  // namespace muster::compose
