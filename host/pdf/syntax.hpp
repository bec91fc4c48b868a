// SPDX-License-Identifier: MIT
// PDF syntax: numbers, names, strings and references, appended to a buffer. Everything the writer
// prints uses these functions, so that no locale, exponent or stray byte reaches a file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace muster::pdf {

/// The number of an indirect object; 0 means none.
using ObjectNumber = std::uint32_t;

void append_integer(std::string& out, std::int64_t value);

/// Returns a length or position in whole thousandths, the finest unit that we write. So the
/// difference of two rounded positions is exact. Throws logic_error for NaN, infinity and values of
/// 1e12 or more.
std::int64_t to_thousandths(double value);
void append_thousandths(std::string& out, std::int64_t value);

/// Appends a number with at most three decimals, without an exponent and never as "-0". Throws as
/// to_thousandths does.
void append_number(std::string& out, double value);

/// Appends a reference such as `12 0 R`.
void append_reference(std::string& out, ObjectNumber number);

/// Appends a name such as `/Name`; characters other than plain ASCII are written as #xx.
void append_name(std::string& out, std::string_view name);

/// Appends text for people: a literal string if `utf8` is ASCII, otherwise UTF-16 with a byte order
/// mark. Control characters become spaces, and malformed sequences become U+FFFD.
void append_text_string(std::string& out, std::string_view utf8);

/// Appends bytes that are not text for people as a literal string, with the necessary escapes.
void append_byte_string(std::string& out, std::string_view bytes);

/// Appends one byte inside a literal string.
void append_literal_byte(std::string& out, unsigned char byte);

/// Returns the number of bytes in the longest string of `object`, which must be valid PDF syntax.
std::size_t longest_string(std::string_view object);

/// Appends four upper-case hexadecimal digits.
void append_hex16(std::string& out, std::uint32_t value);
/// Appends a code point as UTF-16 in hexadecimal: four or eight digits.
void append_utf16_hex(std::string& out, char32_t code_point);

}  // namespace muster::pdf
