// SPDX-License-Identifier: MIT
// Reads the file of one table, and checks it against the table's schema. The text of the file is
// never in memory as a whole. Problems in rows are collected, and reading continues.
//
// In a public run, a restricted row is split into cells and its `audience` cell is read. Nothing
// else of it is parsed, checked, kept, counted or quoted in a message. A public run therefore
// reports neither problems in a restricted row (the restricted run does) nor a public row with the
// key of a restricted row. If the audience of a row can't be determined, because the word is
// unknown or the row cannot be split, that is an error, and nothing is published. The message
// contains no values of the row.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "load/row_store.hpp"
#include "model/edition.hpp"
#include "model/rows.hpp"
#include "model/table.hpp"

namespace muster::load {

class Releases;

/// Options for reading one table.
struct TableOptions {
  model::Audience audience = model::Audience::for_public;
  model::Marks marks = model::Marks::none;
  bool in_threads = false;  ///< a long file is read in two threads
  /// If this is not null, only the rows that it needs are kept in the table (an excerpt).
  std::shared_ptr<model::RowCheck> check = nullptr;
  /// Reads only these rows of a parent's file, which `store` then keeps; null: every row is read.
  const RowChoice* choice = nullptr;
  RowStore* store = nullptr;
  /// Restricted rows that are public now; null: none.
  const Releases* releases = nullptr;
};

/// Reads `schema.name`.csv in `edition`, and adds up its margins. Returns nothing if the file has
/// errors; they are in `diagnostics`.
std::optional<model::Table> read_table(const Folder& edition, const model::TableSchema& schema,
                                       const TableOptions& options, model::TextPool& texts,
                                       Diagnostics& diagnostics);

}  // namespace muster::load
