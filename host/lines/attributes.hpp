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

  /// The value of `key`, or null.
  const std::string* find(std::string_view key) const;
  /// The value of `key`, or "".
  std::string get(std::string_view key) const;
  bool has_class(std::string_view word) const;
};

/// The error, and its position in the text in bytes.
struct AttributeError {
  std::size_t offset = 0;
  std::string message;
};

/// Backslash escapes are resolved. The first thing that is wrong ends the reading.
std::optional<AttributeError> parse_attributes(std::string_view text, Attributes& attributes);

/// The next attribute of `text` from byte `at` on, which moves past it; empty at the end. One whose
/// closing quote is missing reaches to the end.
std::string_view next_attribute(std::string_view text, std::size_t& at);

/// A letter, then letters, digits, - and _: fits into a URL and into a PDF name as it is.
bool is_anchor_id(std::string_view id);

/// Backslashes before ASCII punctuation are taken off.
std::string unescape_markdown(std::string_view text);

}  // namespace muster::lines
