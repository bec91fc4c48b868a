// SPDX-License-Identifier: MIT
// The monthly figures that a sector's tables give, as series for run charts: leavers, joiners, the
// leaver rate and sickness absence of the whole sector, with their targets and the months from
// which their lines are calculated again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "muster/sdk/input.hpp"
#include "muster/sdk/measure.hpp"
#include "muster/sdk/spc_reading.hpp"

namespace muster::sdk {

/// From this month on the series has a mean and limits of its own, and why.
struct Rebase {
  std::size_t at = 0;  ///< the month's place in the series
  std::string reason;
};

/// A group that has no row in some months in which others have one.
struct GroupHole {
  std::string group;
  Month first, last;
  std::size_t months = 0;  ///< from first to last, if all are missing; else fewer

  /// "in September 2022", "in 12 months from October 2020 to September 2021".
  std::string words() const;
};

struct MonthlySeries {
  std::string word;     ///< in tables and settings: "leaver_rate"
  std::string title;    ///< for readers: "Leaver rate"
  std::string groups;   ///< whom it counts: "Adult nurses and Radiologists"
  std::string variant;  ///< in the ids of the figures of its lines
  Measure measure;
  spc::Better better = spc::Better::neither;
  std::vector<Month> months = {};  ///< every month from the first with a number to the last
  /// One each; those without a number stay without one. A month in which a group of the sector has
  /// no row is not known: a sum of the rest would be no figure of the same series.
  std::vector<Value> values = {};
  Value target = {};               ///< unknown where none is set
  std::vector<Rebase> rebases = {};
  /// Disclosure control withholds a month of it: a mean and limits of the months that are left
  /// would be those of the larger counts, or of the zeros.
  bool is_withheld = false;
  std::vector<GroupHole> holes = {};  ///< why months are not known

  /// The places of the months that have a number.
  std::vector<std::size_t> known() const;
};

/// A rate whose months are below this on average is printed to two decimals, as trusts print
/// leaver rates (1.19%, 1.24%): with one there would be hardly a difference to see.
inline constexpr double small_monthly_rate = 0.03;

/// The rows of one month, whatever day of it the file writes.
Rows in_month(const Rows& rows, Month month);

/// Every series with at least two numbers or a withheld month, up to the last full month at the baseline, of those that
/// the setting `spc.measures` names (all, if it is not set).
std::vector<MonthlySeries> read_monthly_series(const Input& input);

}  // namespace muster::sdk
