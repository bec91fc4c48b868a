// SPDX-License-Identifier: MIT
// Limits for a Markdown text, checked before it is parsed. The parser (cmark-gfm 0.29) takes
// quadratic time for quotation marks and asterisks in one paragraph, for tables, and for openings
// of HTML and of images that are never closed. One pass over the lines finds them first. No text
// written by a person comes near these limits, which templates/reference.md lists.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace muster::compose {

namespace markdown_limits {

inline constexpr std::size_t text = 16'000'000;   ///< bytes: some 8,000 pages
inline constexpr std::size_t notes = 20'000;      ///< footnotes
inline constexpr std::size_t line = 1'000'000;    ///< bytes: a few of the longest cells
inline constexpr std::size_t block = 8'000'000;   ///< bytes without a blank line between lines
inline constexpr std::size_t marks = 5'000;       ///< runs of * _ " ' in one paragraph
/// Images, and HTML that isn't a tag, in one paragraph.
inline constexpr std::size_t openings = 200;
inline constexpr std::size_t nesting = 100;   ///< quotes and list items that begin in one line
inline constexpr std::size_t bars = 500;      ///< | in one line
inline constexpr std::size_t rulings = 50;    ///< lines like |---|---| in one paragraph
/// Lines of a paragraph above a line like |---|---|.
inline constexpr std::size_t lines_above = 5'000;
/// Cells of all tables of a text, if each row had as many cells as the widest row.
inline constexpr std::size_t cells = 500'000;

}  // namespace markdown_limits

/// The first position at which a text exceeds a limit.
struct Excess {
  std::size_t line = 0;    ///< from 0
  std::size_t offset = 0;  ///< bytes into the line
  std::string what;        ///< "this paragraph has over ..."
  std::string hint;
};

std::optional<Excess> find_excess(std::string_view markdown);

}  // namespace muster::compose
