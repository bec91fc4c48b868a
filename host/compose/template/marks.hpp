// SPDX-License-Identifier: MIT
// Numbers between two private-use characters: Markdown treats them like a word, and they are
// replaced by their content afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace muster::compose {

void append_mark(std::string& out, std::uint32_t number);
/// Reads the mark at `position` and moves past it; returns false, without moving, if there is none.
bool read_mark(std::string_view text, std::size_t& position, std::uint32_t& number);
/// The beginning of the next mark, or npos.
std::size_t find_mark(std::string_view text, std::size_t from);

bool is_private_use(char32_t c);

}  // namespace muster::compose
