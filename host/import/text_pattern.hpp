// SPDX-License-Identifier: MIT
// Patterns for texts that hold several facts, such as `FTE: nurses - band 5`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::importing {

/// A pattern such as `{measure}: {group} - {grade}`: names in braces, and the text between them.
class TextPattern {
 public:
  /// Returns nothing if there is no name, a name is empty or given twice, two names have nothing
  /// between them, or a brace is left open.
  static std::optional<TextPattern> read(std::string_view text);

  const std::vector<std::string>& names() const { return x_names; }
  /// Sets `parts` to the parts of the text, trimmed, in the order of the names. Returns false if it
  /// does not fit. Each part ends where the text behind it first occurs.
  bool take_apart(std::string_view text, std::vector<std::string_view>& parts) const;

 private:
  std::vector<std::string> x_names;
  std::vector<std::string> x_between;  ///< before the first name, between names, after the last
};

}  // namespace muster::importing
