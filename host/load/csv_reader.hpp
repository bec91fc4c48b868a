// SPDX-License-Identifier: MIT
// Bytes -> rows of cells, by libcsv (row_parser.hpp). What libcsv leaves to its caller is done
// here: byte order mark, encoding, line and column numbers, blank lines, limits. A stray quote is
// reported where it opened, and reading resumes on the next line. Cells are not interpreted yet.
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

/// One record. Good until the handler that it was given to returns.
struct CsvRow {
  /// UTF-8, unquoted; spaces around unquoted cells gone; line breaks inside cells are LF.
  std::span<const std::string_view> cells;
  std::uint32_t line = 0;  ///< line in the file on which the row begins
};

/// Passes the rows of one file to a handler while its bytes arrive.
class CsvReader {
 public:
  using Handler = std::function<void(const CsvRow&)>;

  /// Two: another thread handles the rows of a long file, in order, while the next are parsed. The
  /// diagnostics and their order are the same.
  enum class Threads : unsigned char { one, two };

  /// `row` is called for each record, the header included, in order; records that libcsv cannot
  /// read are reported and left out.
  /// `separator` is the character between cells.
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

  /// The place of cell `cell` of the handler's current row. Reads the row's bytes again, so it is
  /// for messages only.
  Place place(std::size_t cell) const;

 private:
  struct State;
  std::unique_ptr<State> x_state;
};

// Positions in the raw text of one CSV row. libcsv gives no positions; this reads a row a second
// time, following RFC 4180, if a message needs one.

/// The first characters of the cells of `row`, UTF-8, which begins on `first_line`. The last place
/// is the row's end, or that of an empty cell there.
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

/// The character that stops libcsv in `row`.
struct QuoteFault {
  /// The three mistakes with quotes that RFC 4180 doesn't allow.
  enum class Kind { inside_unquoted, text_after, never_closed };
  Kind kind = Kind::never_closed;
  Place opened;   ///< the quote that opened the cell; of inside_unquoted, the quote itself
  Place noticed;  ///< the first character that is not allowed there
};

/// The first fault in `row`, which libcsv has refused.
QuoteFault find_quote_fault(std::string_view row, std::uint32_t first_line, char separator = ',');

}  // namespace muster::load
