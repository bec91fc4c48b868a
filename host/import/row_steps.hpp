// SPDX-License-Identifier: MIT
// What a recipe does to the rows of a file before their cells are read: groups filled down, columns
// made into rows, texts split, rows dropped.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "import/conditions.hpp"
#include "import/recipe.hpp"
#include "import/source_header.hpp"

namespace muster::importing {

/// A row on its way from the file to the table.
struct FieldRow {
  std::span<const std::string_view> fields;
  std::uint32_t line = 0;
};

/// Returns the place of a column in the current row of the file.
using PlaceOf = std::function<load::Place(std::size_t column)>;

/// How many rows were read, and what became of them.
struct RowCounts {
  std::size_t read = 0;
  std::size_t kept = 0;
  std::map<std::string, std::size_t> dropped;  ///< by why
};

/// Returns the names of the fields that the rows of a file have, with those that the recipe makes.
FieldNames field_names(const Recipe& recipe, const std::vector<std::string>& columns);

/// Applies the steps of a recipe to one row after another.
class RowSteps {
 public:
  /// Returns why the row is dropped after all, or null if it is kept.
  using Sink = std::function<const std::string*(const FieldRow&)>;

  /// `columns` are the names in the header. Every field that the recipe names must be there.
  RowSteps(const Recipe& recipe, const std::vector<std::string>& columns,
           load::FileProblems& problems, Sink sink);

  void take(const SourceRow& row, const PlaceOf& place);
  const RowCounts& counts() const { return x_counts; }
  /// The fields of `column`, for messages: a made field has the place of the first column.
  std::size_t column_count() const { return x_columns.size(); }

 private:
  /// Why a row isn't kept.
  enum class Fate : std::uint8_t { kept, dropped, faulty };

  void find_split(const Split& split);
  void fill_down();
  void split();
  Fate pass_on(const PlaceOf& place);
  const std::string* reason_to_drop() const;
  bool is_ragged(const PlaceOf& place);

  const Recipe* x_recipe;
  std::vector<std::string> x_columns;
  FieldNames x_names;
  load::FileProblems& x_problems;
  Sink x_sink;
  std::vector<std::size_t> x_filled;      ///< fields that are filled down
  std::vector<std::string> x_last;        ///< their last texts
  std::vector<std::size_t> x_melted;      ///< columns that become rows
  std::size_t x_melt_name = 0;            ///< field of their names
  std::size_t x_melt_value = 0;           ///< field of their values
  std::vector<std::size_t> x_split_from;  ///< field of each split
  /// Field of each part of each pattern of each split.
  std::vector<std::vector<std::vector<std::size_t>>> x_split_to;
  std::vector<bool> x_split_failed;
  std::vector<FieldTest> x_keep;
  std::vector<FieldTest> x_drop;
  std::vector<std::string> x_keep_reasons;
  std::vector<std::string> x_drop_reasons;
  std::vector<std::string_view> x_row;
  std::uint32_t x_line = 0;
  std::size_t x_cells = 0;                ///< of the row as it was in the file
  const std::string* x_reason = nullptr;  ///< why the row was dropped last
  RowCounts x_counts;
};

}  // namespace muster::importing
