// SPDX-License-Identifier: MIT
#include "load/text_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/diagnostic_codes.hpp"
#include "base/utf8.hpp"

namespace muster::load {

namespace {

/// The code points of Windows-1252 from 0x80 to 0x9F; 0 for undefined bytes. Its other bytes are
/// equal to the code points of Unicode.
constexpr std::array<char32_t, 32> windows_upper = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr char32_t no_character = 0xFFFD;

char32_t windows_character(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  char32_t c = windows_upper[byte - 0x80U];
  return c == 0 ? no_character : c;
}

void append_windows(std::string& out, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto end =
        std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    out.append(bytes.begin(), end);
    bytes.remove_prefix(static_cast<std::size_t>(end - bytes.begin()));
    if (bytes.empty()) return;
    append_utf8(out, windows_character(static_cast<unsigned char>(bytes.front())));
    bytes.remove_prefix(1);
  }
}

const char* const save_as_utf8 = "save the file from Excel as 'CSV UTF-8 (Comma delimited)'";

/// Returns the line without the carriage return of CRLF.
std::string_view without_return(std::string_view line) {
  if (line.ends_with("\r\n")) line.remove_suffix(2);
  if (line.ends_with('\n')) line.remove_suffix(1);
  return line;
}

}  // namespace

bool take_byte_order_mark(std::string_view& start, FileProblems& problems, bool& had_mark) {
  had_mark = start.starts_with("\xEF\xBB\xBF");
  // There may be two marks, because some programs put one before a text that has one already.
  while (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  if (!start.starts_with("\xFF\xFE") && !start.starts_with("\xFE\xFF")) return true;
  problems.error(code::load_encoding, {1, 1}, "the file is UTF-16, which muster cannot read",
                 {save_as_utf8});
  return false;
}

bool LineDecoder::is_ascii(std::string_view bytes) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  const char* at = bytes.data();
  const char* end = at + bytes.size();
  std::uint64_t seen = 0;
  std::uint64_t word = 0;
  for (; end - at >= 8; at += 8) {
    std::memcpy(&word, at, 8);
    seen |= word;
  }
  for (; at != end; ++at) seen |= static_cast<unsigned char>(*at);
  return (seen & high_bits) == 0;
}

std::string_view LineDecoder::decode_other(std::string_view line, std::uint32_t number) {
  bool utf8 = is_valid_utf8(line);
  if (utf8 && x_first_utf8 == 0) x_first_utf8 = number;
  if (!utf8 && x_first_windows == 0) {
    x_first_windows = number;
    if (!x_marked && x_first_utf8 == 0) {
      x_problems.note(code::load_encoding_note, {number, 0},
                      "the file is not UTF-8, so it was read as Windows-1252", {save_as_utf8});
    }
  }
  if (x_first_windows > 0 && (x_marked || x_first_utf8 > 0)) report_mixed(number);
  return utf8 ? line : from_windows(line, number);
}

void LineDecoder::report_mixed(std::uint32_t number) {
  if (x_mixed_reported) return;
  x_mixed_reported = true;
  std::string other = x_marked ? std::string("the file begins with the mark of UTF-8")
                               : "line " + std::to_string(x_first_utf8) + " is UTF-8";
  x_problems.error(code::load_encoding_mixed, {number, 0},
                   "the file has two encodings: line " + std::to_string(x_first_windows) +
                       " is not UTF-8, but " + other,
                   {"save the whole file as UTF-8, then check names with accents, dashes and "
                    "pound signs"});
}

std::string_view LineDecoder::from_windows(std::string_view line, std::uint32_t number) {
  x_decoded.clear();
  append_windows(x_decoded, line);
  if (x_decoded.find("\xEF\xBF\xBD") != std::string::npos) {
    x_problems.error(code::load_encoding, {number, 0},
                     "the line contains a byte that is not a character in UTF-8 or in "
                     "Windows-1252",
                     {save_as_utf8});
  }
  return x_decoded;
}

std::string windows_1252_to_utf8(std::string_view bytes) {
  std::string out;
  append_windows(out, bytes);
  return out;
}

std::string decode_file(std::string_view bytes, FileProblems& problems) {
  bool marked = false;
  if (!take_byte_order_mark(bytes, problems, marked)) return "";
  LineDecoder decoder(problems);
  if (marked) decoder.set_utf8();
  std::string out;
  std::uint32_t number = 0;
  while (!bytes.empty()) {
    std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end);
    ++number;
    if (line.find('\0') != std::string_view::npos) {
      problems.error(code::load_encoding, {number, 0}, "the line contains a NUL byte",
                     {"save the file again as text: it is damaged, or it is not a text file"});
      return "";
    }
    out += without_return(decoder.decode(line, number));
    if (line.ends_with('\n')) out += '\n';
  }
  return out;
}

}  // namespace muster::load
