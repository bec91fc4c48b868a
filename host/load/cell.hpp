// SPDX-License-Identifier: MIT
// One cell's text -> a value and a status, by what its column is declared to hold. Knows the marks
// and number forms of real files; knows nothing of rows, files or positions.
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
  std::uint8_t decimals = 0;  ///< of the value, as they are typed: 3 of 8.0%, 1 of 172.0
};

/// A date cell after reading; days since 1 January 1970.
struct DateCell {
  model::Status status = model::Status::unknown;
  std::int32_t days = 0;
};

/// Returns the cell without the spaces, tabs, line ends and no-break spaces around it. libcsv
/// leaves those of quoted cells, and Excel writes no-break spaces.
std::string_view trimmed(std::string_view cell);

/// Reads `12` or `-3.50`: digits with at most one point, few enough that dividing the digits by a
/// power of ten gives the exact double. Returns false for anything else, which `read_number` then
/// reads.
inline bool read_plain_number(std::string_view cell, NumberCell& out);

/// Reads a trimmed cell of a number column. An empty cell, n/a, *, .. and [x] are unknown; [c] is
/// withheld; [z] is not applicable; - is zero with the marks profile `hchs` and a fault without it.
std::optional<CellFault> read_number(std::string_view cell, const model::ColumnSchema& column,
                                     model::Marks marks, NumberCell& out);

/// Reads a trimmed cell of a date column: yyyy-mm-dd, dd/mm/yyyy, or one of the marks.
std::optional<CellFault> read_date(std::string_view cell, DateCell& out);

/// Returns a fault if the value is not allowed in the column: it must be whole if that is declared,
/// and within the declared bounds. People, their FTE and posts are never negative; vacancies in WTE
/// may be.
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

// Marks that publishers write in place of a number, and what to write instead. The choice matters:
// a withheld part makes its total withheld, an unknown one makes it unknown.

/// A hint for a cell of a number column that holds no number: for the marks of the Government
/// Analysis Function ("Symbols in tables": [c], [low], [x], [z], [e], [p], [r], [u]), with or
/// without brackets, next to a number or alone, for "<5", "5 or fewer" and ranges. "" for others.
std::string hint_of_mark(std::string_view cell);

}  // namespace muster::load
