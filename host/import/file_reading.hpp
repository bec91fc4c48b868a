// SPDX-License-Identifier: MIT
// Reads one file by one recipe: finds its header, compares it with the recipe, and passes its rows
// through the recipe's steps until rows with the same key are joined.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/gathering.hpp"
#include "import/header_places.hpp"
#include "import/recipe.hpp"
#include "import/row_steps.hpp"
#include "import/source_header.hpp"

namespace muster::importing {

/// The table that a recipe fills, and the columns that it fills there.
struct Target {
  const model::TableSchema* schema = nullptr;
  std::vector<const model::ColumnSchema*> columns;  ///< one for each of the recipe's columns
};

/// Finds the recipe's columns in the table. Returns nothing after errors in the recipe.
std::optional<Target> find_target(const Recipe& recipe,
                                  const std::vector<model::TableSchema>& tables,
                                  Diagnostics& diagnostics);

/// Reads one file.
class FileReading {
 public:
  FileReading(const Recipe& recipe, const Target& target, const GivenPeriod& period,
              load::FileProblems& problems);

  void take(const SourceRow& row, const PlaceOf& place);
  /// Remembers the lines of the table's rows that are wanted. Must be called before the first row.
  void trace(Gathering::Wanted wanted) { x_trace = std::move(wanted); }
  /// Returns the lines of rows that were wanted, by index of the row in rows().
  std::map<std::size_t, TracedRow> traced() const {
    return x_gathering ? x_gathering->traced() : std::map<std::size_t, TracedRow>{};
  }
  /// Returns the names of the file's columns; none before its header was found.
  std::vector<std::string> columns() const {
    return x_header.is_complete() ? x_header.names() : std::vector<std::string>{};
  }
  /// Returns where the header and the recipe's columns are, as header_places gives it.
  std::string places() const {
    return x_steps ? header_places(x_recipe, x_header.line(), x_header.names()) : "";
  }
  /// Must be called after the last row. Reports problems that only the whole file shows.
  void finish();
  RowCounts counts() const { return x_steps ? x_steps->counts() : RowCounts{}; }
  std::vector<TableRow> rows() const;
  std::string latest_day() const { return x_gathering ? x_gathering->latest_day() : ""; }

 private:
  void begin();
  bool check_fields(const std::vector<std::string>& columns);
  bool writes_nobody(const std::vector<std::string>& columns);
  void report_no_header();

  const Recipe& x_recipe;
  const Target& x_target;
  const GivenPeriod& x_period;
  load::FileProblems& x_problems;
  const PlaceOf* x_place = nullptr;  ///< gives places in the current row
  HeaderRecipe x_wanted;             ///< for x_elsewhere: the names that the recipe needs
  HeaderFinder x_header;
  std::optional<HeaderFinder> x_elsewhere;  ///< looks for the header after one that doesn't fit
  bool x_failed = false;
  Gathering::Wanted x_trace;
  std::optional<Gathering> x_gathering;
  std::optional<RowSteps> x_steps;
};

}  // namespace muster::importing
