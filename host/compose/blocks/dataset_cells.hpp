// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "compose/blocks/directive_call.hpp"
#include "compose/blocks/row_selection.hpp"
#include "compose/blocks/table_builder.hpp"

namespace muster::compose {

class DatasetCells {
 public:
  /// Records the status of each cell in `notes`. The three arguments must outlive this object.
  DatasetCells(const DirectiveCall& call, const model::Table& table, TableNotes& notes);

  /// The cell of `row`, with the marks of notes after its text.
  document::Cell cell(const ChosenColumn& chosen, std::uint32_t row, const NoteNumbers& marks);
  /// The number of decimals of the column, as column_decimals returns it.
  int decimals_for(const model::Column& column);

 private:
  void read_empty();
  document::Cell linking_cell(const std::string& column, const std::string& words,
                              const NoteNumbers& marks) const;
  document::Cell number_cell(const model::Column& column, std::uint32_t row,
                             const NoteNumbers& marks);
  document::Cell date_cell(const model::Column& column, std::uint32_t row,
                           const NoteNumbers& marks) const;

  const DirectiveCall& x_call;
  const model::Table& x_table;
  TableNotes& x_notes;
  std::map<std::string, std::string> x_empty;  ///< by column: the text printed in an empty cell
  /// Used only for lookups, because pointers have no stable order.
  std::map<const model::Column*, int> x_decimals;
};

/// How an action without a rating ended: "closed", "withdrawn", or "" if it has a rating or goes
/// on.
std::string end_of_unrated(const model::Dataset& dataset, const model::Table& table,
                           std::uint32_t row);

/// The rating that a cell names by its id or its label, or null.
const model::Rating* find_rating(const model::Edition& edition, std::string_view words);

/// The decimals of a row if the table has a column `decimals`; otherwise -1, the unit's default.
int decimals_in_row(const model::Table& table, std::uint32_t row);

/// The unit of one number if the table names it row by row ("value" with "unit").
std::optional<Unit> unit_in_row(const model::Dataset& dataset, const model::Table& table,
                                const model::Column& column, std::uint32_t row);

}  // namespace muster::compose
