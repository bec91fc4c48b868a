// SPDX-License-Identifier: MIT
// Says in a word or two how the data behind a printed row were obtained, from the column `basis` of
// their tables.
#pragma once

#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Collects the basis of rows and combines them. An empty cell counts as "published"; a row of a
/// table that has no column `basis` has an unknown basis.
class RowBasis {
 public:
  void add(const model::Dataset& dataset, const model::Table& table, std::uint32_t row);
  void add(const model::Dataset& dataset, const std::vector<model::InputRows>& inputs);

  /// "synthetic", "partly synthetic", "derived", "partly derived" or "published": the least certain
  /// that applies; "" if the basis of all rows is unknown.
  std::string words() const;
  bool is_synthetic() const { return x_synthetic; }

 private:
  bool x_published = false;
  bool x_derived = false;
  bool x_synthetic = false;
  bool x_silent = false;  ///< a row's table has no column `basis`
};

}  // namespace muster::compose
