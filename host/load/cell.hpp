// SPDX-License-Identifier: MIT
// Turns the text of one cell into a value and a status, following the declaration of its column. It
// knows the marks and number formats of real files, but nothing about rows, files or positions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/location.hpp"
#include "model/edition.hpp"
#include "model/table.hpp"

namespace muster::load {

/// Why a cell cannot be read: what was expected instead, and what to do.
struct CellFault {
  Code code;
  std::string expected;
  std::string hint;
};

/// A number cell after reading.
struct NumberCell {
  model::Status status = model::Status::unknown;
  double value = 0;           ///< 0 unless known or rounded
  std::uint8_t decimals = 0;  ///< decimals of `value` that were typed: 3 for 8.0%, 1 for 172.0
};

/// A date cell after reading; days since 1 January 1970.
struct DateCell {
  model::Status status = model::Status::unknown;
  std::int32_t days = 0;
};

/// Returns the cell without the spaces, tabs, line ends and no-break spaces around it. This is
/// needed because libcsv does not trim quoted cells, and Excel writes no-break spaces.
std::string_view trimmed(std::string_view cell);

/// Reads a number such as `12` or `3.50`: up to 12 characters, only digits and at most one point.
/// For so few digits, dividing them by a power of ten gives the correctly rounded double. Returns
/// false for anything else; call `read_number` then.
inline bool read_plain_number(std::string_view cell, NumberCell& out);

/// Reads a trimmed cell of a number column. An empty cell, `n/a`, `*`, `..` and `[x]` mean unknown,
/// `[c]` means withheld, and `[z]` means not applicable. `-` means zero with the marks profile
/// `hchs` and is a fault otherwise.
std::optional<CellFault> read_number(std::string_view cell, const model::ColumnSchema& column,
                                     model::Marks marks, NumberCell& out);

/// Reads a trimmed cell of a date column: yyyy-mm-dd, dd/mm/yyyy, or one of the marks.
std::optional<CellFault> read_date(std::string_view cell, DateCell& out);

/// Returns a fault if the value is not allowed in the column. It must be whole if the column
/// declares that, and within the declared bounds. Counts of people, their FTE and posts are never
/// negative, except vacancies in WTE.
std::optional<CellFault> check_value(double value, const model::ColumnSchema& column);

// ---- inline, because it is called for nearly every cell of a large table ----

inline bool read_plain_number(std::string_view cell, NumberCell& out) {
  constexpr double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
  constexpr std::size_t longest = 12;  // digits; far below 2^53
  if (cell.empty() || cell.size() > longest) return false;
  std::int64_t digits = 0;
  std::size_t point = cell.size();
  for (std::size_t i = 0; i < cell.size(); ++i) {
    unsigned digit = static_cast<unsigned char>(cell[i]) - unsigned{'0'};
    if (digit <= 9) {
      digits = digits * 10 + digit;
    } else if (cell[i] == '.' && point == cell.size() && i > 0 && i + 1 < cell.size()) {
      point = i;
    } else {
      return false;
    }
  }
  std::size_t decimals = point == cell.size() ? 0 : cell.size() - point - 1;
  out.value = static_cast<double>(digits);
  if (decimals > 0) out.value /= powers[decimals];
  out.status = model::Status::known;
  out.decimals = static_cast<std::uint8_t>(decimals);
  return true;
}

// Hints for marks that publishers write in place of a number. They say what to write instead, which
// matters: a withheld part makes its total withheld, and an unknown part makes it unknown.

/// Returns a hint for a cell that holds a mark where a number was expected; "" if the mark is not
/// known. It knows the marks of the Government Analysis Function ("Symbols in tables": [c], [low],
/// [x], [z], [e], [p], [r], [u]), with or without brackets, alone or next to a number. It also
/// knows texts such as "<5" and "5 or fewer", and ranges.
std::string hint_of_mark(std::string_view cell);

}  // namespace muster::load
