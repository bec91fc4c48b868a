// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace muster {

/// Returns the code point at `position`, and moves `position` past it. For a malformed sequence it
/// returns U+FFFD and moves past one byte.
char32_t next_code_point(std::string_view text, std::size_t& position);
void append_utf8(std::string& out, char32_t code_point);
bool is_valid_utf8(std::string_view text);
/// Returns the number of code points, not of bytes. Columns in messages count code points.
std::size_t count_code_points(std::string_view text);
/// Whether the code point is a C0 or C1 control, except tabs and line ends, or a bidirectional
/// control.
bool is_hostile_control(char32_t code_point);

}  // namespace muster
