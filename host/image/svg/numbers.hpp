// SPDX-License-Identifier: MIT
// Reads numbers in SVG attributes. They need no spaces between them: "1-2.5.5" is 1, -2.5 and 0.5.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace muster::image::svg {

/// The limit in user units, for numbers in a file and for points after transformation. No logo is
/// larger, and PDF limits the digits of numbers.
inline constexpr double largest = 1e6;

/// Reads one attribute's text from left to right.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : x_rest(text) {}

  void skip_space();  ///< skips white space and at most one comma
  bool at_end();
  bool at_number();
  /// Returns the next character. It must not be called at the end.
  char take();
  /// Reads a finite number. Returns nullopt, without moving on, if there is none.
  std::optional<double> number();
  /// Reads a flag of an arc, which is a single `0` or `1`.
  std::optional<bool> flag();

 private:
  std::string_view x_rest;
};

/// Returns all numbers in `text`, or nullopt if it contains anything else.
std::optional<std::vector<double>> numbers(std::string_view text);

/// Returns a length in user units; an inch has 96: "12" and "12px" are 12, "1in" is 96.
/// Returns nothing for percentages and for units that depend on a font, such as em.
std::optional<double> length(std::string_view text);

}  // namespace muster::image::svg
