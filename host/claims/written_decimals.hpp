// SPDX-License-Identifier: MIT
// With how many decimals a cell was written: 16.0% is to one decimal, 16% to none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "model/table.hpp"

namespace muster::claims {

class WrittenDecimals {
 public:
  /// Reads the table's file; of one that cannot be read again nothing is known.
  WrittenDecimals(const Folder& folder, const model::Table& table);

  /// Of the first number in the row's line that has this value, as it is written there: of 16.0%
  /// the value is 16.
  std::optional<int> of(double written, std::uint32_t line) const;

 private:
  std::vector<std::string> x_lines;
};

}  // namespace muster::claims
