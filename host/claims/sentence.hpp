// SPDX-License-Identifier: MIT
// Lines of characters with their places, and where a sentence ends.
#pragma once

#include "claims/prose.hpp"

namespace muster::claims {

void append(Sentence& to, char c, char32_t original, std::uint32_t line, std::uint32_t column);
/// Without blanks at its ends.
Sentence part_of(const Sentence& whole, std::size_t begin, std::size_t end);
/// Blanks what nobody reads as words: bound figures, code, targets of links, marks.
void blank_hidden(std::string& text);
void split(const Sentence& paragraph, std::vector<Sentence>& sentences);
/// One line of the file.
Sentence line_of(std::string_view bytes, const std::string& file, std::uint32_t number);

}  // namespace muster::claims
