// SPDX-License-Identifier: MIT
// Prepares values for templates, so that Markdown prints them as they are.
#pragma once

#include <string>
#include <string_view>

#include "lines/attributes.hpp"

namespace muster::compose {

/// ASCII punctuation with a meaning in Markdown or in our directives gets a backslash, line breaks
/// become spaces, and characters that cannot be printed become U+FFFD. Apostrophes stay, so that
/// they are curled like all others.
std::string escape_markdown(std::string_view value);

/// The value as the text of a node: only characters that cannot be printed become U+FFFD.
std::string printable(std::string_view value);

/// The value as `printable` gives it, with quotation marks and apostrophes curved as cmark curves
/// those of the text around it.
std::string typeset(std::string_view value);

/// `\x` becomes x for ASCII punctuation x: for attributes, which Markdown never sees.
using lines::unescape_markdown;

}  // namespace muster::compose
