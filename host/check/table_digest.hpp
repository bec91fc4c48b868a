// SPDX-License-Identifier: MIT
// Summary of a table for the checks, collected row by row, so that the rows of a long one need not
// be kept.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "check/check.hpp"

namespace muster::check {

/// The sum of a column over the rows of the table's last day and those without a day. Only what is
/// known exactly is added.
struct ColumnSum {
  double sum = 0;
  std::size_t rows = 0;
  bool all_known = true;
};

/// Counts and dates of a whole table.
struct TableDigest {
  std::size_t rows = 0;
  std::size_t synthetic = 0;          ///< rows whose `basis` says so
  std::uint32_t first_synthetic = 0;  ///< the line of the first of them
  std::optional<Date> last;           ///< the latest day in the column `date`
  std::vector<ColumnSum> sums;        ///< of each column that holds numbers; others stay empty
};

/// Collects a digest while rows are read.
class DigestBuilder {
 public:
  explicit DigestBuilder(const model::Table& table);

  /// Of a table with the same columns in the same order.
  void add(const model::Table& table, const model::TextPool& texts, std::size_t row);
  TableDigest& digest() { return x_digest; }

 private:
  bool is_synthetic(std::uint32_t basis, const model::TextPool& texts);
  static void add_numbers(const model::Table& table, std::size_t row, std::vector<ColumnSum>& sums);

  std::optional<std::size_t> x_date, x_basis;  ///< places among the columns
  std::vector<ColumnSum> x_undated;            ///< rows without a date count for every date
  std::optional<std::uint32_t> x_basis_seen;   ///< of the row before: most rows say the same
  bool x_was_synthetic = false;
  TableDigest x_digest;
};

/// How many rows the table's file has, those that were passed over too.
std::size_t rows_of(const Inspection& inspection, const model::Table& table);

/// Of the rows that the table holds.
TableDigest digest_of_rows(const model::Table& table, const model::TextPool& texts);

/// Of all rows, those that were passed over while the table was read too.
TableDigest digest_of(const Inspection& inspection, const model::Table& table);

}  // namespace muster::check
