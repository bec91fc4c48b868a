// SPDX-License-Identifier: MIT
// Writes text as Markdown that readers of Markdown turn back into the same text.
#pragma once

#include <string>
#include <string_view>

namespace muster::twin {

/// Appends `words`, with a backslash before each character that could be read as markup. `out` is
/// the block so far: at the beginning of a line, more characters need a backslash. Line ends become
/// spaces; control characters and malformed UTF-8 become U+FFFD.
void append_escaped(std::string& out, std::string_view words);

/// A code span, between as many backticks as its text requires. With `in_table`, bars are escaped.
std::string code_span(std::string_view code, bool in_table);

/// A value for an HTML attribute, in double quotes. Characters that Markdown or a table could read
/// as markup are written as entities.
std::string attribute(std::string_view value);

/// A link's target in angle brackets; "" if it is not safe. Safe are http(s), mailto, `#id` and
/// relative paths that stay in the folder.
std::string link_target(std::string_view target);

/// A code block, in a fence longer than any run of backticks in its text.
std::string code_block(std::string_view code);

}  // namespace muster::twin
