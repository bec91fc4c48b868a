// SPDX-License-Identifier: MIT
// Marks: numbers between two private-use characters. A mark represents content that Markdown must
// not read. Markdown treats it like a word, and the content replaces it afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace muster::compose {

void append_mark(std::string& out, std::uint32_t number);
/// Reads the mark at `position` and moves past it. Returns false, and does not move, without a
/// mark.
bool read_mark(std::string_view text, std::size_t& position, std::uint32_t& number);
/// The position of the first mark at or after `from`, or npos.
std::size_t find_mark(std::string_view text, std::size_t from);

bool is_private_use(char32_t c);

}  // namespace muster::compose
