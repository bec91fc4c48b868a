// SPDX-License-Identifier: MIT
// Joins the glyphs of a page into words.
#pragma once

#include <string>
#include <vector>

#include "foreign/page_judge.hpp"

namespace muster::foreign {

/// What words_in() gives for a letter that its font doesn't translate.
inline constexpr char32_t unknown_letter = 0xFFFD;

/// Returns the words that glyphs form in the order of painting, wherever they are on the page and
/// in any direction. Leaves out those that `left_out` marks.
std::vector<std::string> words_in(const std::vector<Glyph>& glyphs, const Marked& left_out,
                                  FontBook& fonts, Meter& meter);

}  // namespace muster::foreign
