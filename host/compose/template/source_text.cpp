// SPDX-License-Identifier: MIT
#include "compose/template/source_text.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/utf8.hpp"
#include "compose/template/marks.hpp"

namespace muster::compose {

std::uint32_t SourceFiles::add(std::string name, std::string shown) {
  for (std::size_t i = 0; i < x_names.size(); ++i)
    if (x_shown[i] == shown) return static_cast<std::uint32_t>(i);
  x_names.push_back(std::move(name));
  x_shown.push_back(std::move(shown));
  return static_cast<std::uint32_t>(x_names.size() - 1);
}

Location SourceFiles::location(Origin origin, std::uint32_t characters) const {
  if (origin.file >= x_shown.size()) return {};
  return {x_shown[origin.file], origin.line, origin.column == 0 ? 0 : origin.column + characters};
}

void PieceCursor::restart(std::size_t offset) {
  const auto& pieces = x_text.pieces;
  auto after =
      std::upper_bound(pieces.begin(), pieces.end(), offset,
                       [](std::size_t at, const WrittenPiece& piece) { return at < piece.begin; });
  x_piece = after == pieces.begin() ? 0 : static_cast<std::size_t>(after - pieces.begin()) - 1;
  x_characters = 0;
  x_counted = pieces.empty() ? 0 : pieces[x_piece].begin;
}

WrittenPiece PieceCursor::at(std::size_t offset) {
  const auto& pieces = x_text.pieces;
  while (x_piece + 1 < pieces.size() && pieces[x_piece + 1].begin <= offset) {
    x_counted = pieces[++x_piece].begin;
    x_characters = 0;
  }
  if (x_piece >= pieces.size() || offset < x_counted) return {};
  WrittenPiece found = pieces[x_piece];
  found.begin = offset;
  if (found.is_value || found.at.column == 0) return found;
  const std::string_view text = x_text.text;
  x_characters +=
      static_cast<std::uint32_t>(count_code_points(text.substr(x_counted, offset - x_counted)));
  x_counted = offset;
  found.at.column += x_characters;
  return found;
}

bool check_characters(std::string_view text, const std::string& shown, Diagnostics& diagnostics) {
  bool clean = true;
  Location at{shown, 1, 1};
  for (std::size_t position = 0; position < text.size();) {
    std::size_t start = position;
    char32_t c = next_code_point(text, position);
    bool malformed = c == 0xFFFD && position - start == 1;
    if (malformed || is_private_use(c) || is_hostile_control(c)) {
      clean = false;
      diagnostics.error(code::compose_character, at,
                        malformed           ? "this is not UTF-8"
                        : is_private_use(c) ? "private-use characters cannot be printed"
                                            : "control characters cannot be printed",
                        {"delete the character, or write the one that you mean"});
    }
    if (c == '\n')
      at = {shown, at.line + 1, 1};
    else
      ++at.column;
  }
  return clean;
}

}  // namespace muster::compose
