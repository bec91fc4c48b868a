// SPDX-License-Identifier: MIT
// Describes in a word or two how the data behind a printed row were obtained, according to the
// column `basis` of their tables.
#pragma once

#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Collects the basis of several rows and combines them. An empty cell counts as "published". A row
/// of a table that has no column `basis` has an unknown basis.
class RowBasis {
 public:
  void add(const model::Dataset& dataset, const model::Table& table, std::uint32_t row);
  void add(const model::Dataset& dataset, const std::vector<model::InputRows>& inputs);

  /// The basis of all rows together: "synthetic", "partly synthetic", "derived", "partly derived"
  /// or "published". If any row is synthetic, it is one of the first two, even if others are
  /// derived. "" if the basis of all rows is unknown.
  std::string words() const;
  bool is_synthetic() const { return x_synthetic; }

 private:
  bool x_published = false;
  bool x_derived = false;
  bool x_synthetic = false;
  bool x_silent = false;  ///< whether the table of some row has no column `basis`
};

}  // namespace muster::compose
