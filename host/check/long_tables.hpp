// SPDX-License-Identifier: MIT
// The tables whose rows load need not all keep, and the notes that the checks took on all rows
// while the file was read. Memory grows with the findings, and not with the rows.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "check/table_check.hpp"
#include "check/table_digest.hpp"

namespace muster::check {

/// All checks of one table. They need the first row of every table, for its columns and places, and
/// each row of a table that is short enough for its cells to be cited in text.
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
  std::optional<DigestBuilder> x_builder;  ///< in the first reading
  TableDigest x_digest;
  bool x_first = true;
  bool x_all_needed = false;
};

/// The checks of the long tables of one edition.
class LongTables {
 public:
  /// For a table that nothing but the checks reads row by row; null if they need every row of it.
  /// `rates_are_published`: whether the edition has the table published_rates.
  std::shared_ptr<model::RowCheck> make(const model::TableSchema& schema, bool rates_are_published);

  /// Of a table that is an excerpt.
  const LongTable& of(const model::Table& table) const { return *x_made.at(table.schema.name); }

 private:
  std::map<std::string, std::shared_ptr<LongTable>> x_made;
};

}  // namespace muster::check
