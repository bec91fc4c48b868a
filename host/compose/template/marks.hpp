// SPDX-License-Identifier: MIT
// Numbers between two private-use characters: they travel through Markdown like a word, and are
// exchanged for what they mean afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace muster::compose {

void append_mark(std::string& out, std::uint32_t number);
/// Reads the mark at `position` and moves past it; returns false, without moving, if there is none.
bool read_mark(std::string_view text, std::size_t& position, std::uint32_t& number);
/// Where the next mark begins, or npos.
std::size_t find_mark(std::string_view text, std::size_t from);

bool is_private_use(char32_t c);

}  // namespace muster::compose
