// SPDX-License-Identifier: MIT
// Converts files from Excel and Word to UTF-8, line by line, so that a large file is never in
// memory as a whole. A file is taken for UTF-8 until a line is not valid UTF-8. From then on it is
// taken for Windows-1252, and a note says so; the lines before were ASCII, which is the same in
// both. A file with characters in both encodings is an error, because a part of it would be printed
// garbled.
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
  /// Returns `line` as UTF-8. The result is a view of `line`, or of a buffer of this object that is
  /// valid until the next call. `number` is the number of the line.
  std::string_view decode(std::string_view line, std::uint32_t number) {
    return is_ascii(line) ? line : decode_other(line, number);
  }
  /// Whether a line in Windows-1252 has been found.
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

/// Converts Windows-1252 to UTF-8. The five bytes that it does not define become U+FFFD.
std::string windows_1252_to_utf8(std::string_view bytes);

/// Returns a small file, such as a narrative or edition.yaml, as UTF-8 with LF line endings. Line
/// numbers don't change. Bytes that cannot be read, including NUL bytes, are reported.
std::string decode_file(std::string_view bytes, FileProblems& problems);

}  // namespace muster::load
