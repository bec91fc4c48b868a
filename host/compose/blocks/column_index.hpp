// SPDX-License-Identifier: MIT
// Finds the rows of a table by the words in a column. Each column is indexed once, because a
// template may ask for the rows of a thousand sections.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/dataset.hpp"

namespace muster::compose {

/// A cell as words: text as it is, dates as 2022-10-01, numbers plain; "" if unknown.
std::string cell_words(const model::Dataset& dataset, const model::Column& column,
                       std::uint32_t row);

/// Finds the rows of a column by their words; indexes a column at its first use.
class ColumnIndex {
 public:
  /// The rows whose cell has these words, in ascending order.
  const std::vector<std::uint32_t>& rows(const model::Dataset& dataset, const model::Column& column,
                                         const std::string& words) const;

 private:
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;
  mutable std::map<const model::Column*, Index> x_columns;
};

}  // namespace muster::compose
