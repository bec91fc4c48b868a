// SPDX-License-Identifier: MIT
// Makes text from a plugin safe before it is shown to anybody.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::sectors {

/// True for valid UTF-8 without any control character, line ends included.
bool is_plain_text(std::string_view text);

/// `text` made plain: malformed bytes and controls become U+FFFD, and what is beyond `most` bytes
/// is cut at a whole character.
std::string plain_text(std::string_view text, std::size_t most);

/// `text` for readers of a publication: characters that no page of ours can be set with (words that
/// run from right to left, for one) become question marks.
std::string settable_text(std::string_view text);

/// The same line by line, each of at most `most_bytes`; what is beyond `most_lines` is cut off.
std::vector<std::string> plain_lines(std::string_view text, std::size_t most_lines,
                                     std::size_t most_bytes);

}  // namespace muster::sectors
