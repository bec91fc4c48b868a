// SPDX-License-Identifier: MIT
// Reads the rows of a text file. It finds the encoding of the file and the separator of its cells,
// and reports them if they are unusual.
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

/// Receives the rows of a file, one after another.
using RowTaker = std::function<void(const SourceRow&, const PlaceOf&)>;

/// Reads a text while its bytes arrive.
class CsvSource {
 public:
  /// `separator` is the one that the recipe gives. Without it, the separator is found in the text.
  /// `take` may be called in a second thread, but never in two at the same time, and no more once
  /// finish() returns.
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
  std::unique_ptr<load::CsvReader> x_reader;  ///< null until the separator is known
  PlaceOf x_place;
};

}  // namespace muster::importing
