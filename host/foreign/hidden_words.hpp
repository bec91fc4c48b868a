// SPDX-License-Identifier: MIT
// Words that a page holds and does not show: whoever copies its text reads them.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "foreign/painter.hpp"

namespace muster::foreign {

enum class Hiding : std::uint8_t { covered, cut, pale, unseen };
inline constexpr std::size_t hidings = 4;

/// One for each glyph: 1 where it is the case.
using Marked = std::vector<char>;

/// Glyphs under an opaque shape or picture.
Marked covered_glyphs(const std::vector<Glyph>& glyphs, const Canvas& canvas);

/// The words that the marked glyphs make, with an ellipsis between places, cut to the length of a
/// line; "" where they are too few to be a word. Words that the page shows at the same place as well
/// do not count.
std::string words_of(const std::vector<Glyph>& glyphs, const Marked& marked, const Marked& hidden,
                     FontBook& fonts, Meter& meter);

/// What each way of hiding hides, "" for nothing. Text below or above a scan is how scans are made
/// searchable, and is not hidden.
std::array<std::string, hidings> hidden_words(const std::vector<Glyph>& glyphs,
                                              const Marked& covered, const Canvas& canvas,
                                              FontBook& fonts, Meter& meter);

}  // namespace muster::foreign
