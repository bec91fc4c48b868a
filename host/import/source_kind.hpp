// SPDX-License-Identifier: MIT
// What a file is, by its first bytes and not by its name: a renamed workbook is still a workbook.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/location.hpp"

namespace muster::importing {

/// The kinds of files that differ in how they are read.
enum class SourceKind : std::uint8_t {
  text,          ///< perhaps CSV
  utf16_little,  ///< text in UTF-16, as "Unicode text" from Excel
  utf16_big,
  zip,           ///< a workbook (xlsx, xlsm, ods) or any other zip file
  old_workbook,  ///< .xls, or a workbook with a password
  pdf,
  web_page,
  empty
};

/// Returns the kind of a file by its first bytes; a few hundred are enough.
SourceKind source_kind(std::string_view start);

/// Why a file of this kind can't be imported, and what to do; "" if it can.
struct KindProblem {
  std::string message;
  std::string hint;
};
KindProblem problem_of(SourceKind kind);

/// The character between the cells of a text.
struct Separator {
  char sign = ',';
  bool in_first_line = false;  ///< the file says so itself: `sep=;`
};

/// Finds it in the first lines of a text: the sign that occurs equally often in most of them.
Separator find_separator(std::string_view start);

/// "commas", "semicolons", "tabs" or "bars".
std::string separator_word(char sign);

/// Turns UTF-16 into UTF-8, a chunk at a time.
class Utf16Decoder {
 public:
  explicit Utf16Decoder(bool big_endian) : x_big_endian(big_endian) {}
  /// Returns the chunk as UTF-8. A byte or half a pair at its end waits for the next.
  std::string decode(std::string_view chunk);

 private:
  bool x_big_endian;
  bool x_started = false;
  std::string x_rest;
};

}  // namespace muster::importing
