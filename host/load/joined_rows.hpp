// SPDX-License-Identifier: MIT
// The tables of several editions, row by row, before they are joined.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"

namespace muster::load {

/// A table of one of the editions; null if the edition doesn't have it.
struct Part {
  const model::Dataset* dataset = nullptr;
  const model::Table* table = nullptr;

  std::size_t row_count() const { return table == nullptr ? 0 : table->row_count(); }
  const model::Column* find(std::string_view column) const {
    return table == nullptr ? nullptr : table->find(column);
  }
  std::string_view text(const model::Column& column, std::size_t row) const {
    return dataset->texts.at(column.texts[row]);
  }
};

/// A table of the same name in each edition, in the order of the editions.
using Parts = std::vector<Part>;

/// Returns the tables of this name.
Parts parts_named(const std::vector<const model::Dataset*>& editions, std::string_view name);

/// Returns the organisation whose rows those without one are: that of the edition, or the name of
/// its area if it shows one area of its parent, because the organisation is then that of all areas.
std::string own_organisation(const model::Edition& edition);

/// Returns the id that a row of this table gets if another edition has another row with its id:
/// 'nwl-2025/1.1' for actions, and 'nwl-2025-p1' for others, whose ids are anchors as well.
std::string renamed_id(const model::Edition& edition, std::string_view table,
                       const std::string& id);

/// Returns the contents of a cell as a text, by which cells of two editions can be compared.
std::string cell_text(const Part& part, const model::Column& column, std::size_t row);

/// Returns the cells of the key as a list of words: "2022-10-01, acute, Adult nurses".
std::string key_of(const Part& part, const model::TableSchema& schema, std::size_t row,
                   bool with_organisation);

/// Returns all cells of a row as a text, by which rows of two editions can be compared.
std::string whole_row(const Part& part, const model::TableSchema& schema, std::size_t row);

/// Returns the columns that any of the tables has, without rows.
std::vector<model::Column> columns_of(const Parts& parts);

/// The rows of all editions that have the same key, apart from the organisation.
struct RowsOfKey {
  std::string key;
  std::vector<std::vector<std::size_t>> rows;  ///< by edition

  /// The first edition that has such a row.
  std::size_t first() const {
    std::size_t i = 0;
    while (rows[i].empty()) ++i;
    return i;
  }
};

/// Returns the rows by key, in order of first appearance.
std::vector<RowsOfKey> rows_by_key(const Parts& parts, const model::TableSchema& schema);

}  // namespace muster::load
