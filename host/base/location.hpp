// SPDX-License-Identifier: MIT
// A place in an input and the id of a problem there. Headers that only pass diagnostics on need
// nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace muster {

struct Diagnostic;
class Diagnostics;

/// A stable dotted id such as `load.csv.field-count`. All codes are in diagnostic_codes.hpp and in
/// the codes.hpp of rooms. Wording may change between releases, ids may not: people filter by them.
struct Code {
  std::string_view id;
  friend bool operator==(Code, Code) = default;
};

/// A place in an input. `file` is the name that the user gave. Lines and columns count from 1; 0
/// means "not known". Columns count characters (Unicode code points), not bytes.
struct Location {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend bool operator==(const Location&, const Location&) = default;
};

}  // namespace muster
