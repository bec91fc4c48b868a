// SPDX-License-Identifier: MIT
// One group under two spellings: "Adult Nurses" in one row, "Adult nurses" in another. Muster would
// take them for two groups, each with figures missing.
#pragma once

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"
#include "model/rows.hpp"

namespace muster::load {

/// The rows with a name that no earlier row of the same column has, in the columns whose names must
/// be alike in all tables.
class NewNames final : public model::RowCheck {
 public:
  /// A text column whose names are compared.
  struct Column {
    std::size_t index = 0;          ///< among the columns of the table
    std::vector<std::size_t> rows;  ///< the first row of each name
    std::vector<bool> seen;         ///< by text
  };
  void begin(const model::Table& table) override;
  bool row(const model::Table& table, const model::TextPool& texts, std::size_t index) override;
  bool end() override { return false; }
  const std::vector<Column>& columns() const { return x_columns; }

 private:
  std::vector<Column> x_columns;
};

/// A warning for each name in a key of the figure tables that differs from an earlier one of the
/// same column, in any table, by no more than capitals, punctuation, "&" for "and" or a plural s.
void check_alike_names(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

}  // namespace muster::load
