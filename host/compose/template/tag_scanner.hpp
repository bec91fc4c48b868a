// SPDX-License-Identifier: MIT
// A template file as text and tags with their positions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"

namespace muster::compose {

/// Literal text or one tag. A section has the pieces between its two tags as children. Views point
/// into the file's text.
struct Piece {
  /// Literal text, or the kind of tag in Mustache's terms.
  enum class Kind : std::uint8_t { text, variable, section, inverted, partial };
  Kind kind = Kind::text;
  std::string_view text;  ///< the literal, or the tag's name
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool alone = false;       ///< a variable with nothing else on its line
  std::string_view indent;  ///< the spaces before a variable that is alone
  std::vector<Piece> children;
};

/// Divides a template into text and tags. Lines that contain only section tags, comments and
/// partials are dropped, as in Mustache. Reports the position of: tags and sections that do not
/// end, sections that were not begun, invalid names, raw values, changes of delimiters, and
/// sections nested more than 32 deep.
std::vector<Piece> scan_tags(std::string_view text, const std::string& shown,
                             Diagnostics& diagnostics);

}  // namespace muster::compose
