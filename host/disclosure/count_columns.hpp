// SPDX-License-Identifier: MIT
// Which columns of a table count people, and which headcount each whole-time equivalent column
// belongs to.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/table.hpp"

namespace muster::disclosure {

/// Indices into table.columns, by kind of count.
struct CountColumns {
  std::vector<std::size_t> heads;
  std::vector<std::size_t> wte;
  std::vector<std::size_t> rates;
  /// The one headcount that the one column of whole-time equivalents describes.
  std::optional<std::size_t> headcount_of_wte;

  bool any() const { return !heads.empty() || !wte.empty(); }
};

CountColumns count_columns(const model::Table& table);

/// The least number of people that whole-time equivalents can mean: 4.2 is five people. A value
/// that the source rounded down to 0 (status rounded) means one.
double people_in(double wte, model::Status status);

/// Hides a cell's value for good.
void withhold(model::Column& column, std::size_t row);

/// The table's column at a margin, or nullptr.
model::Column* find_column(model::Table& table, const std::string& name);

}  // namespace muster::disclosure
