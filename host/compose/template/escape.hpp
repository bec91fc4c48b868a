// SPDX-License-Identifier: MIT
// Prepares values for templates, so that Markdown prints them as they are.
#pragma once

#include <string>
#include <string_view>

#include "lines/attributes.hpp"

namespace muster::compose {

/// Escapes text for Markdown. ASCII punctuation with a meaning in Markdown or in our directives
/// gets a backslash. Line breaks become spaces, and characters that cannot be printed become
/// U+FFFD. Apostrophes are not escaped, so that Markdown can make them typographic.
std::string escape_markdown(std::string_view value);

/// Prepares a value for the text of a node: line breaks become spaces, and characters that cannot
/// be printed become U+FFFD.
std::string printable(std::string_view value);

/// The value as `printable` gives it, with quotation marks and apostrophes curved as cmark curves
/// those of the text around it.
std::string typeset(std::string_view value);

/// `\x` becomes x for ASCII punctuation x: for attributes, which Markdown never sees.
using lines::unescape_markdown;

}  // namespace muster::compose
