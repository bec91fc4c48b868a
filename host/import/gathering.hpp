// SPDX-License-Identifier: MIT
// Joins rows with the same key to one row of the table. Memory grows with the number of keys and
// not of rows, so a long file, such as one with a row for each person, is never held in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "import/column_values.hpp"
#include "import/rows_of_totals.hpp"

namespace muster::importing {

/// A row for the table, as text, in the order of the recipe's columns.
struct TableRow {
  std::vector<std::string> cells;
  std::uint32_t line = 0;  ///< the first line of the file that it comes from
};

/// A line of the file that gave figures to a row of the table.
struct TracedLine {
  std::uint32_t line = 0;
  std::vector<std::string> texts;  ///< for each column, the figure as the file has it; else ""
};

/// The lines of one row of the table.
struct TracedRow {
  static constexpr std::size_t most_lines = 12;
  std::size_t count = 0;          ///< of all lines
  std::vector<TracedLine> lines;  ///< the first of them
};

/// Gathers the rows of one file.
class Gathering {
 public:
  explicit Gathering(std::vector<ColumnValues> columns);

  /// Takes a row. If the row is dropped because a text has no mapping, returns the reason;
  /// otherwise null.
  const std::string* take(const FieldRow& row, load::FileProblems& problems, const PlaceOf& place);
  /// Returns the latest day among the dates that were read, as YYYY-MM-DD; "" if there is none.
  std::string latest_day() const;
  /// Reports texts without a mapping.
  void report_unmapped(load::FileProblems& problems) const;
  /// Warns of a row of the file that is the sum of others with which it is added up, or will be
  /// when the table is read.
  void report_totals(load::FileProblems& problems) const;
  /// Returns the rows in the order in which their keys first appeared. Figures are multiplied by
  /// the recipe's share.
  std::vector<TableRow> rows(const Recipe& recipe) const;

  /// Says whether the lines of a row of the table are wanted; `texts` are those of its columns.
  using Wanted = std::function<bool(const std::vector<std::string>& texts)>;
  /// Remembers the lines of the rows that are wanted. Must be called before the first row is taken.
  void trace(Wanted wanted) { x_wanted = std::move(wanted); }
  /// Returns the lines of rows that were wanted, by index of the row in `rows`.
  const std::map<std::size_t, TracedRow>& traced() const { return x_traced; }

 private:
  /// The figure of one column in one row of the table.
  struct Cell {
    bool has = false;
    Amount amount;
    std::uint32_t line = 0;
    std::unordered_set<std::size_t> values = {};  ///< hashes of the values, if these are counted
    AddedUp added;                                ///< the figures, if they can be added up
  };
  struct Group {
    std::vector<std::string> texts;
    std::vector<Cell> figures;
    std::uint32_t line = 0;
  };

  bool read_texts(const FieldRow& row, load::FileProblems& problems, const PlaceOf& place,
                  const std::string*& dropped);
  std::size_t group_of(const FieldRow& row);
  void trace_line(std::size_t group, const FieldRow& row);
  void check_texts(const Group& group, load::FileProblems& problems, const PlaceOf& place) const;
  void add_figure(std::size_t index, Group& group, const FieldRow& row,
                  load::FileProblems& problems, const PlaceOf& place);
  void join(const ColumnValues& column, Cell& cell, const Amount& amount, const FieldRow& row,
            load::FileProblems& problems, const PlaceOf& place) const;
  RowsTogether added_figures(const Group& group) const;
  std::vector<RowsTogether> figures_by_date() const;
  std::string cell_text(const ColumnValues& column, const Cell& cell, const Recipe& recipe) const;

  std::vector<ColumnValues> x_columns;
  std::vector<std::string> x_reasons;       ///< the reason of each column that drops a row
  std::vector<const std::string*> x_texts;  ///< the texts of the current row, by column
  std::vector<std::size_t> x_other_texts;   ///< columns of texts that are not part of the key
  std::string x_key;
  std::unordered_map<std::string, std::size_t> x_index;
  std::vector<Group> x_groups;
  Wanted x_wanted;  ///< empty: no lines are remembered
  std::map<std::size_t, TracedRow> x_traced;
};

}  // namespace muster::importing
