// SPDX-License-Identifier: MIT
// Which tables of an edition the checks need not keep whole, and what was noted of them instead.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "check/series_sieve.hpp"
#include "model/table.hpp"

namespace muster::check {

class Sieves {
 public:
  /// For a table that nothing but the checks reads row by row; null where they need every row of
  /// it. `rates_are_published`: whether the edition has the table published_rates.
  std::shared_ptr<model::RowSieve> make(const model::TableSchema& schema, bool rates_are_published);

  /// Of a table that was read through its sieve.
  const TableDigest& digest(const std::string& table) const { return x_made.at(table)->digest(); }
  /// Of a row that was kept of such a table: its number, from 1, among all rows that were read.
  std::uint32_t row_number(const std::string& table, std::size_t row) const {
    return x_made.at(table)->row_number(row);
  }

 private:
  std::map<std::string, std::shared_ptr<SeriesSieve>> x_made;
};

}  // namespace muster::check
