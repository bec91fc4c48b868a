// SPDX-License-Identifier: MIT
// Figures of a source file. Each is an exact decimal number or a mark. Sums are decimal as well:
// with binary fractions, the sum of a long column would depend on the order of its rows.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/table.hpp"

namespace muster::importing {

/// 128 bits: at 12 decimals, room for sums of 26 digits before the point.
__extension__ typedef __int128 Wide;

/// An exact decimal number.
struct Decimal {
  static constexpr int most_decimals = 12;
  static constexpr int most_printed = 6;
  Wide units = 0;    ///< in units of 10^-12
  int decimals = 0;  ///< how many decimals were written, 0 to 12
};

/// Reads numbers such as `1,234.5`, `-3`, `−3` (a minus sign), `£10` and `1.2E-05`. Decimals beyond
/// the twelfth are rounded. Returns nothing for any other text, and for 19 digits or more before
/// the point.
std::optional<Decimal> read_decimal(std::string_view text);

/// Returns the number with `decimals` decimals, without commas: "1234.50".
std::string decimal_text(const Decimal& value, int decimals);

/// The marks that a source prints in place of a number, in lower case, and the status of each.
using MarkWords = std::map<std::string, model::Status, std::less<>>;

/// The marks of the Government Statistical Service, and older marks of its publishers. `c` means
/// withheld and `z` not applicable. `x`, `u`, `low`, `k`, `:`, `..`, `~`, `*` and an empty cell
/// mean unknown.
const MarkWords& gss_marks();

/// The content of one cell of a source.
struct Amount {
  model::Status status = model::Status::unknown;
  Decimal value;  ///< 0 unless known
};

/// The unit in which a source writes the numbers of a column.
enum class Unit : std::uint8_t { as_written, per_cent, thousands, millions };

/// Reads a trimmed cell. A cell with a per cent sign is a fraction: 12% is 0.12. Returns nothing if
/// it is neither a number nor one of the marks.
std::optional<Amount> read_amount(std::string_view cell, const MarkWords& marks, Unit unit);

/// Adds a part to a sum. An unknown part makes the sum unknown; otherwise a withheld part makes it
/// withheld. A part that is not applicable adds nothing.
void add(Amount& sum, const Amount& part);

/// Returns the amount as text for muster's tables: "12.50", "12.5%" in a column of rates, "n/a",
/// "[c]" or "[z]". In a column of whole numbers it is rounded to a whole number, in others to 6
/// decimals, because sources print binary fractions such as 53.3200000000002.
std::string amount_text(const Amount& amount, const model::ColumnSchema& column);

}  // namespace muster::importing
