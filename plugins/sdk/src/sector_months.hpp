// SPDX-License-Identifier: MIT
// A sector's rows month by month. A month is added up only if each profession has a row in it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "muster/sdk/monthly_series.hpp"

namespace muster::sdk {

class SectorMonths {
 public:
  /// `rows`: at least one row of a table with a column `month`; rows after `last` are ignored.
  SectorMonths(const Rows& rows, Month last);

  Month first() const { return x_first; }
  Month last() const { return x_last; }
  /// Unknown if the file has no such column, or if a profession has no row in the month.
  Value total(Month month, std::string_view column) const;
  /// The professions that have no row in a month in which another profession has one.
  std::vector<GroupHole> holes() const;

 private:
  bool is_whole(Month month) const;

  const Rows& x_rows;
  Month x_first, x_last;
  std::vector<std::string_view> x_groups;
  std::map<Month, std::set<std::string_view>> x_present;
};

}  // namespace muster::sdk
