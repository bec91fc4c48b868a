// SPDX-License-Identifier: MIT
// Monthly figures from a sector's tables, as series for run charts: leavers, joiners, leaver rate
// and sickness absence of the whole sector. A series also has a target and the months from which
// its mean and limits are recalculated.
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
  std::size_t months = 0;  ///< number of missing months; they needn't be successive, so months with
                           ///< a row may be between them

  /// Returns when rows are missing, such as "in September 2022" or "in 12 months from October 2020
  /// to September 2021".
  std::string words() const;
};

/// One figure a month for a whole sector, such as its leaver rate.
struct MonthlySeries {
  std::string word;     ///< its name in tables and settings: "leaver_rate"
  std::string title;    ///< its title for readers: "Leaver rate"
  std::string groups;   ///< the groups it counts: "Adult nurses and Radiologists"
  std::string variant;  ///< distinguishes the figures of its mean and limits from those of other
                        ///< series
  Measure measure;
  spc::Better better = spc::Better::neither;
  std::vector<Month> months = {};  ///< every month from the first with a number to the last
  /// One value for each month, with or without a number. A month in which a group of the sector has
  /// no row is unknown, because a sum of the other groups would not belong to the same series.
  std::vector<Value> values = {};
  Value target = {};  ///< unknown if none is set
  std::vector<Rebase> rebases = {};
  /// True if disclosure control withholds a month of the series. A mean and limits of the other
  /// months would describe only the larger counts, or the zeros.
  bool is_withheld = false;
  std::vector<GroupHole> holes = {};  ///< reasons for unknown months

  /// Returns the indices of the months that have a number.
  std::vector<std::size_t> known() const;
};

/// A rate whose monthly average is below this is printed to two decimals, as trusts print leaver
/// rates (1.19%, 1.24%): with one decimal the months would hardly differ.
inline constexpr double small_monthly_rate = 0.03;

/// Returns the rows of one month; the day in the file doesn't matter.
Rows in_month(const Rows& rows, Month month);

/// Returns every series that has at least two numbers or a withheld month, up to the last month
/// that has ended by the baseline. If the setting `spc.measures` is set, it returns only the series
/// that the setting names.
std::vector<MonthlySeries> read_monthly_series(const Input& input);

}  // namespace muster::sdk
