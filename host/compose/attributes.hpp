// SPDX-License-Identifier: MIT
// `#id .class key=value key="two words"`: what stands after a heading, in braces, and after a
// directive's name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace muster::compose {

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

/// What is wrong, and how many bytes into the text.
struct AttributeError {
  std::size_t offset = 0;
  std::string message;
};

/// Backslash escapes are resolved. The first thing that is wrong ends the reading.
std::optional<AttributeError> parse_attributes(std::string_view text, Attributes& attributes);

/// A letter, then letters, digits, - and _: what can stand in a URL and in a PDF name as it is.
bool is_anchor_id(std::string_view id);
/// An id made from words: "Workforce gap, 2028" is workforce-gap-2028. "" if no letter or digit is
/// left.
std::string slug(std::string_view words);

}  // namespace muster::compose
