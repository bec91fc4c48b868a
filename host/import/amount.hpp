// SPDX-License-Identifier: MIT
// A figure of a source: an exact decimal number or a mark, and how such figures add up. Binary
// fractions would make the sum of a long column depend on the order of its rows.
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

/// Reads `1,234.5`, `-3`, `−3` (a minus sign), `£10` and `1.2E-05`. Decimals beyond the twelfth are
/// rounded. Returns nothing for anything else, and for 19 digits or more before the point.
std::optional<Decimal> read_decimal(std::string_view text);

/// Returns the number with `decimals` decimals, without commas: "1234.50".
std::string decimal_text(const Decimal& value, int decimals);

/// The words that a source writes in place of a number, by the word in small letters.
using MarkWords = std::map<std::string, model::Status, std::less<>>;

/// The marks of the Government Statistical Service and those that its publishers wrote before:
/// `c` withheld, `z` not applicable, `x`, `u`, `low`, `:`, `..`, `~`, `*` and nothing unknown.
const MarkWords& gss_marks();

/// What one cell of a source says.
struct Amount {
  model::Status status = model::Status::unknown;
  Decimal value;  ///< 0 unless known
};

/// How the numbers of a column are written.
enum class Unit : std::uint8_t { as_written, per_cent, thousands, millions };

/// Reads a trimmed cell. A cell with a per cent sign is a fraction: 12% is 0.12. Returns nothing if
/// it is neither a number nor one of the marks.
std::optional<Amount> read_amount(std::string_view cell, const MarkWords& marks, Unit unit);

/// Adds a part to a sum. A withheld part makes it withheld, an unknown one unknown; a part that is
/// not applicable adds nothing.
void add(Amount& sum, const Amount& part);

/// Returns the amount as muster's tables have it: "12.50", "12.5%" in a column of rates, "n/a",
/// "[c]" or "[z]". Whole columns are rounded to whole numbers, all others to 6 decimals: sources
/// print binary fractions, such as 53.3200000000002.
std::string amount_text(const Amount& amount, const model::ColumnSchema& column);

}  // namespace muster::importing
