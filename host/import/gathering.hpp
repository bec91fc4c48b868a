// SPDX-License-Identifier: MIT
// Rows with the same key become one row of the table. Memory grows with the keys and not with the
// rows, so a long file, such as one with a row for each person, is never held in memory.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "import/column_values.hpp"

namespace muster::importing {

/// A row for the table, as text, in the order of the recipe's columns.
struct TableRow {
  std::vector<std::string> cells;
  std::uint32_t line = 0;  ///< the first line of the file that it comes from
};

/// Gathers the rows of one file.
class Gathering {
 public:
  explicit Gathering(std::vector<ColumnValues> columns);

  /// Takes a row. Returns null, or the reason why it is dropped: a text has no mapping.
  const std::string* take(const FieldRow& row, load::FileProblems& problems, const PlaceOf& place);
  /// Returns the latest day of the dates that were read, ISO; "" if there is none.
  std::string latest_day() const;
  /// Reports texts without a mapping.
  void report_unmapped(load::FileProblems& problems) const;
  /// Returns the rows in the order in which their keys were first met; figures are multiplied by
  /// the recipe's share.
  std::vector<TableRow> rows(const Recipe& recipe) const;

 private:
  /// The figure of one column in one row of the table.
  struct Cell {
    bool has = false;
    Amount amount;
    std::uint32_t line = 0;
    std::unordered_set<std::size_t> values = {};  ///< hashes of those that are counted
  };
  struct Group {
    std::vector<std::string> texts;
    std::vector<Cell> figures;
    std::uint32_t line = 0;
  };

  bool read_texts(const FieldRow& row, load::FileProblems& problems, const PlaceOf& place,
                  const std::string*& dropped);
  Group& group_of(const FieldRow& row);
  void check_texts(const Group& group, const FieldRow& row, load::FileProblems& problems,
                   const PlaceOf& place) const;
  void add_figure(std::size_t index, Group& group, const FieldRow& row,
                  load::FileProblems& problems, const PlaceOf& place);
  void join(const ColumnValues& column, Cell& cell, const Amount& amount, const FieldRow& row,
            load::FileProblems& problems, const PlaceOf& place) const;
  std::string cell_text(const ColumnValues& column, const Cell& cell, const Recipe& recipe) const;

  std::vector<ColumnValues> x_columns;
  std::vector<std::string> x_reasons;       ///< why a column drops a row
  std::vector<const std::string*> x_texts;  ///< of the current row, by column
  std::string x_key;
  std::unordered_map<std::string, std::size_t> x_index;
  std::vector<Group> x_groups;
};

}  // namespace muster::importing
