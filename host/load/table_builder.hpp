// SPDX-License-Identifier: MIT
// Turns rows into a table. The header decides the column of each cell. Then each row that the
// audience may see is appended and checked. This connects csv_reader, which does not know what
// cells mean, with column_builder, which does not know rows.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "load/column_builder.hpp"
#include "load/csv_reader.hpp"
#include "load/file_problems.hpp"
#include "load/foreign_header.hpp"
#include "load/header_row.hpp"
#include "load/row_rules.hpp"
#include "load/table_reader.hpp"

namespace muster::load {

/// Rows whose number of cells differs from the header's. They are collected while no row has the
/// right number, because all of them may have the same cause.
struct RaggedRows {
  struct Row {
    std::size_t cells;
    Place place;
    std::optional<char> sign = std::nullopt;  ///< separates its cells in place of a comma
  };
  std::vector<Row> rows;  ///< the first ones
  std::size_t count = 0;
  bool alike = true;        ///< all have the same number of cells
  bool one_by_one = false;  ///< a row had the right number, so each is reported singly
};

/// Builds one table from the rows of its file.
class TableBuilder {
 public:
  /// `place` returns the place of a cell of the row that is being added.
  TableBuilder(const model::TableSchema& schema, const TableOptions& options,
               model::TextPool& texts, FileProblems& problems, PlaceOf place);

  /// Returns whether a row without errors is kept. It is called for each of them in order.
  using Keeps = std::function<bool(const model::Table& table, std::size_t row)>;
  /// Must be called before the first row is added.
  void keep_only(Keeps keeps) { x_keeps = std::move(keeps); }

  /// Sets the sign that probably separates the file's cells, as found by find_separator().
  void separated_by(char sign) { x_search.separated_by(sign); }
  /// Says that rows of the file were left out before the next one.
  void gap() { x_inherited.gap(); }
  /// Adds a row. The first must be the header; if it is not, that is reported.
  void add(const CsvRow& row);
  /// Runs the checks that need the end of the file. After this only `take` may be called.
  void finish();
  model::Table take();

 private:
  /// A RowRule of the schema, with the columns that it compares.
  struct Rule {
    model::RowRule::Kind kind;
    ColumnBuilder* column;
    ColumnBuilder* other;
    std::size_t cell;
  };

  void grow();
  void look_for_header(const CsvRow& row);
  void act_on(HeaderSearch::Answer answer, const CsvRow* row);
  void report_foreign();
  void take_first_as_header();
  void take_header(const CsvRow& header, const PlaceOf& place);
  void add_column(const model::ColumnSchema& column);
  void find_keys();
  void find_rules();
  bool append(const CsvRow& row);
  bool append_cell(const CsvRow& row, std::size_t cell);
  void report_cell(const CsvRow& row, std::size_t cell);
  void report_inherited(std::size_t cell);
  void add_ragged(const CsvRow& row);
  void report_field_count(const RaggedRows::Row& row);
  void report_ragged(bool at_end);
  void check_rules();
  void report_rule(const Rule& rule);
  void add_key();
  bool same_key(std::uint32_t a, std::uint32_t b) const;
  void report_twice(std::uint32_t earlier, std::uint32_t row);
  ColumnBuilder* find(const std::string& name) const;
  void drop_last();

  const model::TableSchema& x_schema;
  TableOptions x_options;
  model::TextPool& x_texts;
  FileProblems& x_problems;
  PlaceOf x_place;
  Keeps x_keeps;

  bool x_has_header = false;
  bool x_is_foreign = false;  ///< reported; its rows are skipped
  HeaderSearch x_search;
  RaggedRows x_ragged;
  HeaderMatch x_header;
  model::Table x_table;                                   ///< columns in the file's order
  std::vector<std::unique_ptr<ColumnBuilder>> x_columns;  ///< of x_table.columns, in the same order
  std::vector<ColumnBuilder*> x_by_cell;                  ///< by cell; null if it has no column
  RowAudience x_audience;
  bool x_only_public_part = false;     ///< the row being added shows only that
  std::vector<ColumnBuilder*> x_keys;  ///< key columns; none if a required one is missing
  std::vector<Rule> x_rules;
  InheritedCells x_inherited;
  KeyIndex x_key_index;
};

}  // namespace muster::load
