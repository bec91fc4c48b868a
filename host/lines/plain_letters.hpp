// SPDX-License-Identifier: MIT
// A line as a reader's eye takes it: full-width signs, accents, letters of mathematics, invisible
// characters, HTML entities and backslashes make no difference. For finding what was meant.
#pragma once

#include <string>
#include <string_view>

namespace muster::lines {

/// A letter or symbol that has no ASCII letter for its plain form (a Cyrillic one, an emoji).
inline constexpr char other_letter = '\x02';
/// Punctuation that resembles none of ASCII.
inline constexpr char other_mark = '\x03';

/// In lower case: ASCII letters and digits, ASCII punctuation, single spaces as they were, and the
/// two above. Quotes, `\`, `*`, `_`, `~`, backticks and whatever is invisible is left out. Signs
/// that look like `{ } : = [ ] < > # -` become those. UTF-8 in, ASCII out.
std::string plain_letters(std::string_view line);

}  // namespace muster::lines
