// SPDX-License-Identifier: MIT
// Finds the rows of a table by the text of a cell. Each column is indexed once, because a template
// may ask for the rows of a thousand sections.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/dataset.hpp"

namespace muster::compose {

/// A cell as text: text unchanged, dates as 2022-10-01, numbers as in CSV files; "" if unknown.
std::string cell_words(const model::Dataset& dataset, const model::Column& column,
                       std::uint32_t row);

/// Finds rows by the text in one column, and indexes the column when it is first used.
class ColumnIndex {
 public:
  /// The rows whose cell has this text, in ascending order.
  const std::vector<std::uint32_t>& rows(const model::Dataset& dataset, const model::Column& column,
                                         const std::string& words) const;

 private:
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;
  mutable std::map<const model::Column*, Index> x_columns;
};

}  // namespace muster::compose
