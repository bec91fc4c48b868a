// SPDX-License-Identifier: MIT
// Numbers in SVG attributes, which need no space between them: "1-2.5.5" is three.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace muster::image::svg {

/// In user units: the limit for numbers in a file and for points after transformation. Larger
/// drawings are not logos, and PDF limits the digits of numbers.
inline constexpr double largest = 1e6;

/// Reads one attribute's text from left to right.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : x_rest(text) {}

  void skip_space();  ///< white space and at most one comma
  bool at_end();
  bool at_number();
  /// Returns the next character. It must not be called at the end.
  char take();
  /// Reads a finite number; returns nothing, without moving on, if there is none.
  std::optional<double> number();
  /// Reads a single `0` or `1`, as arcs have it.
  std::optional<bool> flag();

 private:
  std::string_view x_rest;
};

/// Returns all numbers of `text`, or nothing if there is anything else between them.
std::optional<std::vector<double>> numbers(std::string_view text);

/// Returns a length in user units, of which an inch has 96: "12" and "12px" are 12, "1in" is 96.
/// Returns nothing for percentages and for units that depend on a font, such as em.
std::optional<double> length(std::string_view text);

}  // namespace muster::image::svg
