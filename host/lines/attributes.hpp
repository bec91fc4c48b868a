// SPDX-License-Identifier: MIT
// `#id .class key=value key="two words"`: the text in braces after a heading, and after a
// directive's name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace muster::lines {

/// The parsed contents of `{#id .class key=value}`.
struct Attributes {
  std::string id;
  std::vector<std::string> classes;
  std::vector<std::pair<std::string, std::string>> values;  ///< in the order they were written

  /// Returns the value of `key`, or null.
  const std::string* find(std::string_view key) const;
  /// Returns the value of `key`, or "".
  std::string get(std::string_view key) const;
  bool has_class(std::string_view word) const;
};

/// An error, with its position in the text in bytes.
struct AttributeError {
  std::size_t offset = 0;
  std::string message;
};

/// Reads attributes and resolves their backslash escapes. Reading ends at the first error.
std::optional<AttributeError> parse_attributes(std::string_view text, Attributes& attributes);

/// Returns the next attribute of `text` from byte `at` on and moves `at` past it; empty at the end.
/// An attribute without its closing quote ends with the text.
std::string_view next_attribute(std::string_view text, std::size_t& at);

/// Whether the text is a letter followed by letters, digits, `-` and `_`, so that it can be part of
/// a URL and of a PDF name without escapes.
bool is_anchor_id(std::string_view id);

/// Removes the backslashes before ASCII punctuation.
std::string unescape_markdown(std::string_view text);

}  // namespace muster::lines
