// SPDX-License-Identifier: MIT
// Text as Markdown that reads back as the same text.
#pragma once

#include <string>
#include <string_view>

namespace muster::twin {

/// Appends words, with a backslash before each character that Markdown could read as markup. `out`
/// is what has been written of the same block: at the beginning of a line more characters matter.
/// Line ends become spaces; controls and malformed UTF-8 become U+FFFD.
void append_escaped(std::string& out, std::string_view words);

/// A span of code, in as many backticks as its text needs. `in_table`: with its bars escaped.
std::string code_span(std::string_view code, bool in_table);

/// A value for an attribute of HTML, in double quotes, without characters that Markdown or a table
/// would read.
std::string attribute(std::string_view value);

/// A target for a link, in angle brackets; "" if it is not safe: only http(s), mailto, `#id` and
/// relative paths that stay in the folder are.
std::string link_target(std::string_view target);

/// A block of code in a fence that its text doesn't contain.
std::string code_block(std::string_view code);

}  // namespace muster::twin
