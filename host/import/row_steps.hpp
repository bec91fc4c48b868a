// SPDX-License-Identifier: MIT
// The steps of a recipe that come before the cells of a row are read: they fill groups down, make
// rows of columns, split texts and drop rows.
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

/// How many rows were read, kept and dropped.
struct RowCounts {
  std::size_t read = 0;
  std::size_t kept = 0;
  std::map<std::string, std::size_t> dropped;  ///< the number of dropped rows, by reason
};

/// Applies the steps of a recipe to one row after another.
class RowSteps {
 public:
  /// Takes a row after all steps. Returns null if the row is kept, or the reason for dropping it.
  using Sink = std::function<const std::string*(const FieldRow&)>;

  /// `columns` are the names in the header. Every field that the recipe names must be there.
  RowSteps(const Recipe& recipe, const std::vector<std::string>& columns,
           load::FileProblems& problems, Sink sink);

  void take(const SourceRow& row, const PlaceOf& place);
  const RowCounts& counts() const { return x_counts; }
  /// Returns the number of columns in the file. Fields after these are made by the recipe.
  std::size_t column_count() const { return x_columns.size(); }

 private:
  /// What became of a row. A faulty one was reported.
  enum class Fate : std::uint8_t { kept, dropped, faulty };

  void find_split(const Split& split);
  void fill_down();
  void split();
  Fate pass_on(const SourceRow& row, const PlaceOf& place);
  const std::string* reason_to_drop() const;
  bool is_ragged(const SourceRow& row, const PlaceOf& place);

  const Recipe* x_recipe;
  std::vector<std::string> x_columns;
  FieldNames x_names;
  load::FileProblems& x_problems;
  Sink x_sink;
  std::vector<std::size_t> x_filled;      ///< fields that are filled down
  std::vector<std::string> x_last;        ///< the last texts of these fields
  std::vector<std::size_t> x_melted;      ///< columns that become rows
  std::size_t x_melt_name = 0;            ///< the new field with the name of such a column
  std::size_t x_melt_value = 0;           ///< the new field with the value of such a column
  std::vector<std::size_t> x_split_from;  ///< the field that each split divides
  /// For each split and each of its patterns, the field of each part.
  std::vector<std::vector<std::vector<std::size_t>>> x_split_to;
  std::vector<bool> x_split_failed;
  std::vector<std::string_view> x_parts;  ///< of the text that is split
  std::vector<FieldTest> x_keep;
  std::vector<FieldTest> x_drop;
  std::vector<std::string> x_keep_reasons;
  std::vector<std::string> x_drop_reasons;
  std::vector<std::string_view> x_row;
  std::uint32_t x_line = 0;
  std::size_t x_cells = 0;                ///< number of cells of the row in the file
  const std::string* x_reason = nullptr;  ///< why the row was dropped last
  RowCounts x_counts;
};

}  // namespace muster::importing
