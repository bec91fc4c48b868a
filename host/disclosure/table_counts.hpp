// SPDX-License-Identifier: MIT
// The counts of one table as cells of a CountSystem: the row or margin of each cell, and the cells
// that add up to each total.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "disclosure/count_system.hpp"
#include "model/table.hpp"

namespace muster::disclosure {

/// The position of a cell. `column` is an index into the columns of a TableCounts. `level` 0 is the
/// table's own rows, level n its n-th margin.
struct Place {
  std::size_t column = 0;
  std::size_t level = 0;
  std::size_t row = 0;
};

/// A total and its parts.
struct MarginSum {
  Place total;
  std::vector<Place> parts;
};

/// Numbers the cells of one table and its margins that hold counts.
class TableCounts {
 public:
  /// `columns` are indices into table.columns; all of them count in the same unit.
  TableCounts(const model::Table& table, std::vector<std::size_t> columns);

  const std::vector<Place>& places() const { return x_places; }
  /// Returns the index of the place in `places`.
  CellId id(const Place& place) const;
  /// Returns the cells of the column at the level, or null if that margin has no sums of the
  /// column.
  const model::Column* cells(std::size_t column, std::size_t level) const;
  bool has(std::size_t column) const { return column < x_columns.size(); }
  std::size_t column_index(std::size_t column) const { return x_columns[column]; }
  std::size_t level_count() const { return x_table->margins.size() + 1; }
  const model::Table& level_table(std::size_t level) const;
  const model::Table& table() const { return *x_table; }
  model::Status status(const Place& place) const;
  double value(const Place& place) const;
  /// Returns for each cell of a margin the parts that add up to it. The parts are cells of the next
  /// finer margin if there is one, and rows otherwise. If the margins are nested, the sums form a
  /// tree.
  std::vector<MarginSum> sums() const;

 private:
  void add_sums(std::size_t column, std::size_t level, std::vector<MarginSum>& sums) const;
  std::size_t level_below(std::size_t column, std::size_t level) const;

  const model::Table* x_table;
  std::vector<std::size_t> x_columns;
  std::vector<Place> x_places;
  std::vector<std::vector<CellId>> x_first;            ///< by column and level: the first id
  std::vector<std::vector<std::size_t>> x_row_groups;  ///< by level and row: the row's group
};

/// Whether a cell holds a number that a reader could see.
inline bool has_number(model::Status status) { return model::has_value(status); }

// Converts the days and months in tables of counts to points of time that can be compared.

inline constexpr int months_of_a_year = 12;

/// What a date in a table means: that day, or the end of its month.
enum class When : std::uint8_t { day, month_end };

/// Returns the day at whose beginning the count was true. It is the same for a count at the end of
/// a month and a count on the first day of the next.
std::int32_t point_of(std::int32_t days, When when);

Date first_of_month(Date date);
/// Returns the first day of the month that is `months` later than the month of the date.
Date months_later(Date date, int months);
int days_of_month(Date date);

/// Returns the first month of a period that is given as text. `2021/22` and `2021/2022` mean the
/// year from April 2021, and `2021` means the calendar year. Returns nothing for any other text.
std::optional<Date> first_month_of(std::string_view period);

}  // namespace muster::disclosure
