// SPDX-License-Identifier: MIT
// Exempt papers that were made public later, by the table `made_public`. That table is the only
// place that says so: the marks of the papers stay as they were.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace muster::load {

/// The table. Its rows are public although they name exempt items.
inline constexpr const char* release_table = "made_public";

/// Which exempt items and appendices are public now.
class Releases {
 public:
  void add(std::string item, std::string appendix);
  bool empty() const { return x_released.empty(); }

  /// Whether a restricted row of `table` is public now. An item takes its report with it, but not
  /// its appendices, because each has a ground of its own.
  bool covers(std::string_view table, std::string_view item, std::string_view appendix) const;

 private:
  std::set<std::pair<std::string, std::string>, std::less<>> x_released;  ///< item, appendix or ""
};

}  // namespace muster::load
