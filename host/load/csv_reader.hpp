// SPDX-License-Identifier: MIT
// Turns bytes into rows of cells with libcsv (row_parser.hpp). It adds what libcsv lacks: byte
// order marks, encodings, line and column numbers, blank lines and limits. A stray quote is
// reported at its position, and reading resumes on the next line. The cells are not interpreted
// here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "load/file_problems.hpp"

namespace muster::load {

/// One row. It is valid only until the handler to which it was passed returns.
struct CsvRow {
  /// The cells in UTF-8, without quotes and without spaces around unquoted cells. Line breaks
  /// inside cells are LF.
  std::span<const std::string_view> cells;
  std::uint32_t line = 0;  ///< line in the file on which the row begins
};

/// Passes the rows of one file to a handler while its bytes arrive.
class CsvReader {
 public:
  using Handler = std::function<void(const CsvRow&)>;

  /// With `two`, a second thread handles the rows of a long file, in order, while this one parses
  /// the next. The diagnostics and their order are the same.
  enum class Threads : unsigned char { one, two };

  /// `row` is called for each row in order, including the header. Rows that libcsv cannot read are
  /// reported and left out. `separator` is the character between cells.
  CsvReader(FileProblems& problems, Handler row, Threads threads = Threads::one,
            char separator = ',');
  ~CsvReader();
  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;

  void take(std::string_view chunk);
  /// Says that the next bytes are line `line` of the file, because the lines before it are left
  /// out. The bytes so far must have ended with a line, and one thread must read.
  void continue_at(std::uint32_t line);
  /// Must be called once, after the last bytes of the file.
  void finish();

  /// Returns the place of cell number `cell` (from 0) of the row that is being handled. It is slow,
  /// because it reads the bytes of the row again, so use it only for messages.
  Place place(std::size_t cell) const;

 private:
  struct State;
  std::unique_ptr<State> x_state;
};

// Finds positions in the raw text of one CSV row. libcsv gives no positions, so the row is read a
// second time, following RFC 4180, if a message needs one.

/// Returns the place of the first character of each cell of `row`. `row` is UTF-8 and begins on
/// `first_line`. An empty last cell has the place of the row's end.
std::vector<Place> cell_places(std::string_view row, std::uint32_t first_line,
                               char separator = ',');

/// The place of cell number `cell` (from 0); the row's end, if it has fewer.
Place cell_place(std::string_view row, std::size_t cell, std::uint32_t first_line,
                 char separator = ',');

/// The line of a cell (from 0, never the first) that looks like a row of `width` cells: it has as
/// many separators without a space after them as such a row. Nothing if the rows are too short to
/// decide.
std::optional<std::uint32_t> line_like_a_row(std::string_view cell, std::size_t width,
                                             char separator = ',');

/// A mistake with quotes that makes libcsv refuse a row.
struct QuoteFault {
  /// The three mistakes with quotes that RFC 4180 doesn't allow.
  enum class Kind { inside_unquoted, text_after, never_closed };
  Kind kind = Kind::never_closed;
  Place opened;   ///< the quote that opened the cell; for inside_unquoted, the wrong quote
  Place noticed;  ///< the first character that is not allowed there
};

/// Returns the first fault in a row that libcsv has refused.
QuoteFault find_quote_fault(std::string_view row, std::uint32_t first_line, char separator = ',');

}  // namespace muster::load
