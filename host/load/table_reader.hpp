// SPDX-License-Identifier: MIT
// One table's file -> columns, checked against the table's schema while it is read; a file is never
// held whole. Row problems are collected, and reading continues.
//
// Restricted rows in a public run: the row is split and its `audience` cell is read; nothing else
// of it is parsed, checked, kept, counted or quoted in a message. So a public run reports neither
// problems in a restricted row (the restricted run does) nor a public row whose key also occurs in
// a restricted one. If the audience can't be determined (an unknown word, a row that cannot be
// split), that is an error without the row's values, and nothing is published.
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

/// Options for reading one table.
struct TableOptions {
  model::Audience audience = model::Audience::for_public;
  model::Marks marks = model::Marks::none;
  bool in_threads = false;  ///< a long file is read in two
  /// Keeps only the rows that this check needs, as an excerpt; null: every row is kept.
  std::shared_ptr<model::RowCheck> check = nullptr;
  /// Reads only these rows of a parent's file, which `store` then keeps; null: every row is read.
  const RowChoice* choice = nullptr;
  RowStore* store = nullptr;
};

/// Reads `schema.name`.csv of `edition`, with its margins. Nothing if the file has errors; they are
/// in `diagnostics`.
std::optional<model::Table> read_table(const Folder& edition, const model::TableSchema& schema,
                                       const TableOptions& options, model::TextPool& texts,
                                       Diagnostics& diagnostics);

}  // namespace muster::load
