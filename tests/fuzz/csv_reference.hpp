// SPDX-License-Identifier: MIT
// CSV as RFC 4180 has it, read one character after another: what the reader of load/, which takes
// whole batches with libcsv, has to agree with. Like load/, it also takes LF and CR as line ends,
// leaves out blank lines, and drops spaces and tabs around cells. It shares no code with load/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster::fuzz {

struct ReferenceRow {
  std::vector<std::string> cells;
  std::uint32_t line = 0;  ///< line on which it begins
  friend bool operator==(const ReferenceRow&, const ReferenceRow&) = default;
};

/// The rows of a file; not good if a quote mark is out of place or never closed, or if a carriage
/// return separates two rows of one line.
struct ReferenceFile {
  std::vector<ReferenceRow> rows;
  bool good = true;
};

ReferenceFile read_reference(std::string_view text);

}  // namespace muster::fuzz
