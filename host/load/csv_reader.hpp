// SPDX-License-Identifier: MIT
// Bytes -> rows of cells, by libcsv (row_parser.hpp). What libcsv leaves to its caller is done
// here: byte order mark, encoding, line and column numbers, blank lines, limits. A stray quote is
// reported where it opened, and reading resumes on the next line. Cells are not interpreted yet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

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
  CsvReader(FileProblems& problems, Handler row, Threads threads = Threads::one);
  ~CsvReader();
  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;

  void take(std::string_view chunk);
  /// The file has ended.
  void finish();

  /// The place of cell `cell` of the handler's current row. Reads the row's bytes again, so it is
  /// for messages only.
  Place place(std::size_t cell) const;

 private:
  struct State;
  std::unique_ptr<State> x_state;
};

}  // namespace muster::load
