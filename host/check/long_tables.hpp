// SPDX-License-Identifier: MIT
// Long tables. The checks take notes on every row while the file is read, and load then keeps only
// some of the rows. Memory therefore grows with the findings and not with the rows.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/check.hpp"

namespace muster::check {

// Summary of a table for the checks, collected row by row, so that not all rows of a long table are
// kept.

/// The sum of a column over the rows of the table's latest day and the rows without a day. Only
/// known numbers are added.
struct ColumnSum {
  double sum = 0;
  std::size_t rows = 0;
  bool all_known = true;
};

/// Counts and dates of a whole table.
struct TableDigest {
  std::size_t rows = 0;
  std::size_t synthetic = 0;          ///< rows whose `basis` is "synthetic"
  std::uint32_t first_synthetic = 0;  ///< the line of the first of them
  std::optional<Date> last;           ///< the latest day in the column `date`
  std::vector<ColumnSum> sums;        ///< one for each column; only those of number columns are
                                      ///< filled
};

/// Collects a digest while rows are read.
class DigestBuilder {
 public:
  explicit DigestBuilder(const model::Table& table);

  /// Adds a row of a table that has the same columns in the same order.
  void add(const model::Table& table, const model::TextPool& texts, std::size_t row);
  TableDigest& digest() { return x_digest; }

 private:
  bool is_synthetic(std::uint32_t basis, const model::TextPool& texts);
  static void add_numbers(const model::Table& table, std::size_t row, std::vector<ColumnSum>& sums);

  std::optional<std::size_t> x_date, x_basis;  ///< indices into the columns
  std::vector<ColumnSum> x_undated;            ///< rows without a date count for every date
  std::optional<std::uint32_t> x_basis_seen;   ///< the basis of the row before, mostly the same
  bool x_was_synthetic = false;
  TableDigest x_digest;
};

/// Returns the number of rows in the table's file, including those that an excerpt leaves out.
std::size_t rows_of(const Inspection& inspection, const model::Table& table);

/// Returns the digest of a table that is completely in memory.
TableDigest digest_of_rows(const model::Table& table, const model::TextPool& texts);

/// Returns the digest of all rows of the file, including those that an excerpt leaves out.
TableDigest digest_of(const Inspection& inspection, const model::Table& table);

/// Runs all checks over one table while load reads it. Keeps the rows that the checks need and
/// always the first row, which shows the columns and the file. Keeps all rows of a table that is
/// short enough for the text to cite its cells.
class LongTable final : public model::RowCheck {
 public:
  void begin(const model::Table& table) override;
  bool row(const model::Table& table, const model::TextPool& texts, std::size_t index) override;
  bool end() override;

  const TableDigest& digest() const { return x_digest; }
  const TableCheck& check(std::size_t which) const { return *x_checks[which]; }

 private:
  using Checks = std::array<std::unique_ptr<TableCheck>, table_checks.size()>;
  static Checks all_checks();

  Checks x_checks = all_checks();
  std::optional<DigestBuilder> x_builder;  ///< used only in the first reading
  TableDigest x_digest;
  bool x_first = true;
  bool x_all_needed = false;
};

/// The checks of the long tables of one edition.
class LongTables {
 public:
  /// Returns the check that reads the table row by row while it is loaded, so that not all rows are
  /// kept. Returns null if the table has no column `basis` or no column of time, or if all its rows
  /// are needed in memory. `rates_are_published`: whether the edition has the table
  /// published_rates.
  std::shared_ptr<model::RowCheck> make(const model::TableSchema& schema, bool rates_are_published);

  /// Returns the checks of a table that is an excerpt.
  const LongTable& of(const model::Table& table) const { return *x_made.at(table.schema.name); }

 private:
  std::map<std::string, std::shared_ptr<LongTable>> x_made;
};

}  // namespace muster::check
