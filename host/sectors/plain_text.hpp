// SPDX-License-Identifier: MIT
// Makes text from a plugin safe before it is shown to anybody.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::sectors {

/// Whether the text is valid UTF-8 without any control character; line ends are controls, too.
bool is_plain_text(std::string_view text);

/// Returns `text` with U+FFFD for malformed bytes and controls, cut at a whole character if it has
/// more than `most` bytes.
std::string plain_text(std::string_view text, std::size_t most);

/// Returns `text` for readers of a publication: characters that cannot be printed on its pages,
/// such as Hebrew or Arabic letters, become question marks.
std::string settable_text(std::string_view text);

/// Returns the lines of `text` as plain text, each of at most `most_bytes`. Lines beyond
/// `most_lines` are left out.
std::vector<std::string> plain_lines(std::string_view text, std::size_t most_lines,
                                     std::size_t most_bytes);

}  // namespace muster::sectors
