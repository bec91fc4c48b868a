// SPDX-License-Identifier: MIT
// Reads attributes: the text in braces after a heading, or the text after a directive's name, such
// as `#id .class key=value key="two words"`.
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

/// An error, with its position in the text (in bytes).
struct AttributeError {
  std::size_t offset = 0;
  std::string message;
};

/// Adds the attributes in `text` to `attributes`, without their backslash escapes. Stops at the
/// first error and returns it.
std::optional<AttributeError> parse_attributes(std::string_view text, Attributes& attributes);

/// Returns the next attribute of `text` at or after byte `at`, and moves `at` past it. Returns ""
/// at the end. An attribute whose closing quote is missing extends to the end of the text.
std::string_view next_attribute(std::string_view text, std::size_t& at);

/// Whether the text is a letter followed by letters, digits, `-` and `_`. Such a text can be part
/// of a URL and of a PDF name without escapes.
bool is_anchor_id(std::string_view id);

/// Removes the backslashes before ASCII punctuation.
std::string unescape_markdown(std::string_view text);

}  // namespace muster::lines
