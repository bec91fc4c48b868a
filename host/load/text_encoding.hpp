// SPDX-License-Identifier: MIT
// Files from Excel and Word, as UTF-8: a line at a time, so that a large file is never held whole.
// A file is UTF-8 unless one of its lines can't be; then it is Windows-1252, which doesn't affect
// the lines before (they were ASCII, the same in both), and a note says so. Both in one file is an
// error, because half of it would be printed garbled.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "load/file_problems.hpp"

namespace muster::load {

/// Removes a UTF-8 byte order mark from the start of a file. Returns false, after an error, for a
/// UTF-16 file, which cannot be read.
bool take_byte_order_mark(std::string_view& start, FileProblems& problems, bool& had_mark);

/// Decodes the lines of one file in order.
class LineDecoder {
 public:
  explicit LineDecoder(FileProblems& problems) : x_problems(problems) {}
  /// Must be called if the file began with a UTF-8 byte order mark: bytes that are not UTF-8 are
  /// then errors.
  void set_utf8() { x_marked = true; }
  /// Returns `line` as UTF-8: a view of `line` itself if possible, otherwise of this object's
  /// buffer, which is valid until the next call.
  std::string_view decode(std::string_view line, std::uint32_t number) {
    return is_ascii(line) ? line : decode_other(line, number);
  }
  /// Whether bytes from 0x80 are Windows-1252 (known from the first such line on).
  bool windows() const { return x_first_windows > 0; }

  static bool is_ascii(std::string_view bytes);

 private:
  std::string_view decode_other(std::string_view line, std::uint32_t number);
  std::string_view from_windows(std::string_view line, std::uint32_t number);
  void report_mixed(std::uint32_t number);

  FileProblems& x_problems;
  bool x_marked = false;
  bool x_mixed_reported = false;
  std::uint32_t x_first_utf8 = 0;     ///< first line with a character beyond ASCII in UTF-8
  std::uint32_t x_first_windows = 0;  ///< first line that is not UTF-8
  std::string x_decoded;
};

/// `bytes` of a Windows-1252 file as UTF-8; the five undefined bytes become U+FFFD.
std::string windows_1252_to_utf8(std::string_view bytes);

/// A whole small file (narrative, edition.yaml) as UTF-8 with LF line endings; line numbers don't
/// change. Reports bytes that cannot be read, NUL bytes included.
std::string decode_file(std::string_view bytes, FileProblems& problems);

}  // namespace muster::load
