// SPDX-License-Identifier: MIT
// Marks that the reader leaves in a heading for the numbering.
#pragma once

namespace muster::compose {

/// In Heading::number until number_blocks: this section gets no number.
inline constexpr const char* unnumbered_mark = "-";
/// In Heading::number until number_blocks: this chapter is an annex, and gets a letter.
inline constexpr const char* annex_mark = "+";
/// The document tree's deepest heading; its title is level 1.
inline constexpr int deepest_heading = 6;
/// Headings below this level have no number: 1.1.1 is the longest.
inline constexpr int deepest_numbered = 4;

}  // namespace muster::compose
