// SPDX-License-Identifier: MIT
// Marks that the reader leaves in a heading for the numbering.
#pragma once

namespace muster::compose {

/// Is in Heading::number until the numbers are given: this section is to have none.
inline constexpr const char* unnumbered_mark = "-";
/// The same: this chapter is an annex, and is lettered.
inline constexpr const char* annex_mark = "+";
/// The document tree's deepest heading; its title is level 1.
inline constexpr int deepest_heading = 6;
/// Headings below this level have no number: 1.1.1 is the longest.
inline constexpr int deepest_numbered = 4;

}  // namespace muster::compose
