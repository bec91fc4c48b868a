// SPDX-License-Identifier: MIT
// Makes the cells of a table's row from the fields of a file's row: dates, mapped texts and
// figures.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "import/conditions.hpp"
#include "import/recipe.hpp"
#include "import/row_steps.hpp"
#include "model/table.hpp"

namespace muster::importing {

/// The period that the user gives with --period.
using GivenPeriod = std::optional<SpanOfDays>;

/// Hashes std::string and std::string_view alike, so that a cell can be looked up without a copy.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

/// The result of reading a text.
struct ReadText {
  bool is_good = false;
  bool drops_row = false;
  std::string text;
};

/// One column of the table, for one file.
class ColumnValues {
 public:
  ColumnValues(const ColumnRecipe& column, const model::ColumnSchema& schema,
               const FieldNames& fields, const Recipe& recipe, const GivenPeriod& period);

  /// Whether the column has figures and not texts. Figures of rows with the same key are combined.
  bool is_figure() const { return x_figure; }
  const ColumnRecipe& recipe() const { return *x_column; }
  const model::ColumnSchema& schema() const { return *x_schema; }
  std::size_t field() const { return x_field; }
  /// Whether the row meets the column's conditions in `where`, so that it gives the column a
  /// figure.
  bool takes(const FieldRow& row) const { return all_hold(x_where, row.fields); }

  /// Returns the column's text in a row. A text that cannot be read is reported the first time.
  const ReadText& text(const FieldRow& row, load::FileProblems& problems, const PlaceOf& place);
  /// Returns the column's figure in a row, or nothing after an error.
  std::optional<Amount> figure(const FieldRow& row, load::FileProblems& problems,
                               const PlaceOf& place) const;
  /// Returns the last day of the latest period that was read as a date or given by the user;
  /// nothing if there is none.
  std::optional<Date> latest_day() const { return x_latest; }
  /// Reports the texts that have no mapping, each with the number of its rows.
  void report_unmapped(load::FileProblems& problems) const;

 private:
  /// A text without a mapping.
  struct Unmapped {
    std::size_t rows = 0;
    load::Place first;
  };

  ReadText read_text(std::string_view cell, load::FileProblems& problems, load::Place place);
  ReadText read_date(std::string_view cell, load::FileProblems& problems, load::Place place);
  bool is_allowed(const std::string& text, load::FileProblems& problems, load::Place place) const;

  const ColumnRecipe* x_column;
  const model::ColumnSchema* x_schema;
  const MarkWords* x_marks;
  std::size_t x_field = 0;
  bool x_figure = false;
  std::vector<FieldTest> x_where;
  std::optional<Date> x_latest;
  ReadText x_same;  ///< the text of a column that has the same text in each row
  std::unordered_map<std::string, ReadText, TextHash, std::equal_to<>> x_known;
  std::map<std::string, Unmapped, std::less<>> x_unmapped;
};

}  // namespace muster::importing
