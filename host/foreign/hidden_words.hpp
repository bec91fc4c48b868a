// SPDX-License-Identifier: MIT
// Words that a page holds and does not show: whoever copies its text reads them.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "foreign/painter.hpp"

namespace muster::foreign {

/// The ways to hide text: under a shape, outside the clip, in the background colour, unpainted.
enum class Hiding : std::uint8_t { covered, cut, pale, unseen };
inline constexpr std::size_t hidings = 4;

/// One for each glyph: 1 if it is marked.
using Marked = std::vector<char>;

/// Glyphs under an opaque shape or picture.
Marked covered_glyphs(const std::vector<Glyph>& glyphs, const Canvas& canvas);

/// The words made by the marked glyphs, with an ellipsis between places, cut to the length of a
/// line; "" if there are too few glyphs for a word. Words that are also visible at the same place
/// do not count.
std::string words_of(const std::vector<Glyph>& glyphs, const Marked& marked, const Marked& hidden,
                     FontBook& fonts, Meter& meter);

/// The words hidden in each way, "" for none. Text below or above a scan makes the scan searchable,
/// and is not hidden.
std::array<std::string, hidings> hidden_words(const std::vector<Glyph>& glyphs,
                                              const Marked& covered, const Canvas& canvas,
                                              FontBook& fonts, Meter& meter);

}  // namespace muster::foreign
