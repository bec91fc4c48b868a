// SPDX-License-Identifier: MIT
#include "load/csv_reader.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace muster::load {

namespace {

/// Reads through the raw text of a row, and counts lines and columns.
class RowWalk {
 public:
  RowWalk(std::string_view row, std::uint32_t line, char separator)
      : x_row(row), x_separator(separator), x_place{line, 1} {}

  bool at_end() const { return x_at >= x_row.size(); }
  char now() const { return x_row[x_at]; }
  bool at_separator() const { return now() == x_separator; }
  bool at_row_end() const { return at_end() || now() == '\n' || now() == '\r'; }
  Place place() const { return x_place; }

  void step() {
    bool line_ends = now() == '\n';
    next_code_point(x_row, x_at);
    x_place = line_ends ? Place{x_place.line + 1, 1} : Place{x_place.line, x_place.column + 1};
  }

  void skip_blanks() {
    while (!at_end() && is_blank()) step();
  }

  /// Moves past a quoted cell and the spaces after it. Returns false if the quote is never closed.
  bool skip_quoted() {
    step();
    while (!at_end()) {
      bool quote = now() == '"';
      step();
      if (!quote) continue;
      if (at_end() || now() != '"') {
        skip_blanks();
        return true;
      }
      step();
    }
    return false;
  }

 private:
  bool is_blank() const { return (now() == ' ' || now() == '\t') && !at_separator(); }

  std::string_view x_row;
  char x_separator;
  std::size_t x_at = 0;
  Place x_place;
};

}  // namespace

std::vector<Place> cell_places(std::string_view row, std::uint32_t first_line, char separator) {
  std::vector<Place> places;
  RowWalk walk(row, first_line, separator);
  for (;;) {
    walk.skip_blanks();
    places.push_back(walk.place());
    if (walk.at_row_end()) return places;
    if (walk.now() == '"') walk.skip_quoted();
    while (!walk.at_row_end() && !walk.at_separator()) walk.step();
    if (!walk.at_row_end()) walk.step();
  }
}

std::optional<std::uint32_t> line_like_a_row(std::string_view cell, std::size_t width,
                                             char separator) {
  constexpr std::size_t enough = 3;
  std::size_t end = cell.find('\n');
  for (std::uint32_t line = 1; end != std::string_view::npos && width >= enough; ++line) {
    cell.remove_prefix(end + 1);
    end = cell.find('\n');
    const std::string_view text = cell.substr(0, end);
    std::size_t separators = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == separator && (i + 1 == text.size() || text[i + 1] != ' ')) ++separators;
    if (separators + 1 == width) return line;
  }
  return std::nullopt;
}

Place cell_place(std::string_view row, std::size_t cell, std::uint32_t first_line, char separator) {
  const std::vector<Place> places = cell_places(row, first_line, separator);
  return places[std::min(cell, places.size() - 1)];
}

QuoteFault find_quote_fault(std::string_view row, std::uint32_t first_line, char separator) {
  using Kind = QuoteFault::Kind;
  RowWalk walk(row, first_line, separator);
  Place opened = walk.place();
  while (!walk.at_row_end()) {
    walk.skip_blanks();
    if (!walk.at_row_end() && walk.now() == '"') {
      opened = walk.place();
      if (!walk.skip_quoted()) return {Kind::never_closed, opened, walk.place()};
      if (!walk.at_row_end() && !walk.at_separator())
        return {Kind::text_after, opened, walk.place()};
    }
    for (; !walk.at_row_end() && !walk.at_separator(); walk.step()) {
      if (walk.now() == '"') return {Kind::inside_unquoted, walk.place(), walk.place()};
    }
    if (!walk.at_row_end()) walk.step();
  }
  return {Kind::never_closed, opened, walk.place()};
}

}  // namespace muster::load
