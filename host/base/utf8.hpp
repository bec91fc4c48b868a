// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muster {

/// The code point at `position`, which is moved past it; U+FFFD for a malformed sequence (one byte).
char32_t next_code_point(std::string_view text, std::size_t& position);
void append_utf8(std::string& out, char32_t code_point);
bool is_valid_utf8(std::string_view text);
/// Code points, not bytes: what a column number counts.
std::size_t count_code_points(std::string_view text);
/// True for C0/C1 controls (tab and line ends excepted) and for bidirectional controls.
bool is_hostile_control(char32_t code_point);

}  // namespace muster
