// SPDX-License-Identifier: MIT
// The rows of a text file: its encoding and the sign between its cells are found, and reported
// where they are unusual.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "import/row_steps.hpp"
#include "import/source_header.hpp"
#include "import/utf16_decoder.hpp"
#include "load/cell_separator.hpp"
#include "load/csv_reader.hpp"

namespace muster::importing {

/// Takes one row of a file after another.
using RowTaker = std::function<void(const SourceRow&, const PlaceOf&)>;

/// Reads a text while its bytes arrive.
class CsvSource {
 public:
  /// `separator` is that of the recipe; if it has none, it is found.
  CsvSource(std::optional<char> separator, load::FileProblems& problems, RowTaker take);
  void take(std::string_view chunk);
  void finish();
  char separator() const { return x_separator.sign; }

 private:
  void start(std::string_view chunk);
  void feed(std::string_view text);

  std::optional<char> x_wanted;
  load::FileProblems& x_problems;
  RowTaker x_take;
  load::CellSeparator x_separator;
  std::optional<Utf16Decoder> x_decoder;
  std::unique_ptr<load::CsvReader> x_reader;  ///< once the separator is known
  PlaceOf x_place;
};

}  // namespace muster::importing
