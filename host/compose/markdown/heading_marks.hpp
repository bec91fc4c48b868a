// SPDX-License-Identifier: MIT
// Marks in Heading::number. The Markdown reader sets them, and number_blocks replaces them.
#pragma once

namespace muster::compose {

/// The value of Heading::number, until number_blocks replaces it, of a section without a number.
inline constexpr const char* unnumbered_mark = "-";
/// The same for a chapter that is an annex, which gets a letter.
inline constexpr const char* annex_mark = "+";
/// The deepest level of a heading in the document tree, where the document's title is level 1.
inline constexpr int deepest_heading = 6;
/// Headings below this level have no number: 1.1.1 is the longest number.
inline constexpr int deepest_numbered = 4;

}  // namespace muster::compose
