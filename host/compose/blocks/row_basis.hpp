// SPDX-License-Identifier: MIT
// How the rows of tables behind a printed row came to be, in one word or two, by their column
// `basis`.
#pragma once

#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Collects what rows say; says what they come to. A row that could say and does not is published,
/// as the tables of figures have it; a table without the column says nothing.
class RowBasis {
 public:
  void add(const model::Dataset& dataset, const model::Table& table, std::uint32_t row);
  void add(const model::Dataset& dataset, const std::vector<model::InputRows>& inputs);

  /// "synthetic", "partly synthetic", "derived", "partly derived" or "published", the least certain
  /// that applies; "" if no table says.
  std::string words() const;
  bool is_synthetic() const { return x_synthetic; }

 private:
  bool x_published = false;
  bool x_derived = false;
  bool x_synthetic = false;
  bool x_silent = false;  ///< a row of a table that cannot say
};

}  // namespace muster::compose
