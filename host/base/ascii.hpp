// SPDX-License-Identifier: MIT
// Letters, digits and spaces of ASCII, whatever the locale; all other bytes stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace muster {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }

constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

/// Returns the text in lower case: "gp nurses" for "GP Nurses".
std::string lower(std::string_view text);
/// Returns the text with a small first letter, for the middle of a sentence: "nurses" for "Nurses".
std::string lower_first(std::string_view text);
/// Returns the text with a capital first letter, for the beginning of a sentence: "Nurses" for
/// "nurses".
std::string upper_first(std::string_view text);

/// Returns the text without the characters of `spaces` at both ends.
std::string_view trimmed(std::string_view text, std::string_view spaces = " \t\r\n");

}  // namespace muster
