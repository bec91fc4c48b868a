// SPDX-License-Identifier: MIT
// A value on its way into a template: whatever it holds, Markdown prints it as it is.
#pragma once

#include <string>
#include <string_view>

#include "lines/attributes.hpp"

namespace muster::compose {

/// ASCII punctuation with a meaning in Markdown or in our directives gets a backslash, line breaks
/// become spaces, what cannot be printed becomes U+FFFD. Apostrophes stay, so that they are curled
/// like all others.
std::string escape_markdown(std::string_view value);

/// The same text for a node: nothing is escaped, what cannot be printed becomes U+FFFD.
std::string printable(std::string_view value);

/// `\x` becomes x for ASCII punctuation x: for attributes, which Markdown never sees.
using lines::unescape_markdown;

}  // namespace muster::compose
