// SPDX-License-Identifier: MIT
// Monthly figures from a sector's tables, as series for run charts: leavers, joiners, leaver rate
// and sickness absence of the whole sector, with targets and the months from which the lines are
// recalculated.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "muster/sdk/input.hpp"
#include "muster/sdk/measure.hpp"
#include "muster/sdk/spc_reading.hpp"

namespace muster::sdk {

/// A month from which the mean and limits are recalculated, and the reason.
struct Rebase {
  std::size_t at = 0;  ///< index of the month in the series
  std::string reason;
};

/// A group that has no row in some months in which others have one.
struct GroupHole {
  std::string group;
  Month first, last;
  std::size_t months = 0;  ///< missing months, without those from first to last that have a row

  /// Such as "in September 2022" or "in 12 months from October 2020 to September 2021".
  std::string words() const;
};

/// One figure a month for a whole sector, such as its leaver rate.
struct MonthlySeries {
  std::string word;     ///< its name in tables and settings: "leaver_rate"
  std::string title;    ///< its title for readers: "Leaver rate"
  std::string groups;   ///< the groups it counts: "Adult nurses and Radiologists"
  std::string variant;  ///< distinguishes the figures of its lines from those of other series
  Measure measure;
  spc::Better better = spc::Better::neither;
  std::vector<Month> months = {};  ///< every month from the first with a number to the last
  /// One for each month, with or without a number. A month in which a group of the sector has no
  /// row is unknown: a sum of the other groups would not belong to the same series.
  std::vector<Value> values = {};
  Value target = {};  ///< unknown if none is set
  std::vector<Rebase> rebases = {};
  /// True if disclosure control withholds a month of the series. A mean and limits of the other
  /// months would describe only the larger counts, or the zeros.
  bool is_withheld = false;
  std::vector<GroupHole> holes = {};  ///< reasons for unknown months

  /// Indices of the months that have a number.
  std::vector<std::size_t> known() const;
};

/// A rate whose monthly average is below this is printed to two decimals, as trusts print leaver
/// rates (1.19%, 1.24%): with one decimal the months would hardly differ.
inline constexpr double small_monthly_rate = 0.03;

/// The rows of one month; the day in the file doesn't matter.
Rows in_month(const Rows& rows, Month month);

/// Every series that has at least two numbers or a withheld month, up to the last month that has
/// ended by the baseline. If the setting `spc.measures` is set, only the series that it names.
std::vector<MonthlySeries> read_monthly_series(const Input& input);

}  // namespace muster::sdk
