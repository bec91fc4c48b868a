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
  std::uint32_t line = 0;  ///< in the file, where the row begins
};

class CsvReader {
 public:
  using Handler = std::function<void(const CsvRow&)>;

  /// Two: the rows of a long file are handed out in a thread of their own, one after another, while
  /// the next are parsed. What is reported, and in what order, is the same.
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

  /// Where cell `cell` of the row that the handler has now begins. Reads the row's bytes again, so
  /// it is for messages only.
  Place place(std::size_t cell) const;

 private:
  struct State;
  std::unique_ptr<State> x_state;
};

}  // namespace muster::load
