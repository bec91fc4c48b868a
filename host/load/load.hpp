// SPDX-License-Identifier: MIT
// The first stage: an edition folder becomes a Dataset for one audience. Reads edition.yaml, the
// CSV tables and narrative/*.md, and checks all of it. Of sectors it knows the tables that they
// declare and the ids of those that were found.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "disclosure/rule_set.hpp"
#include "load/row_store.hpp"
#include "model/dataset.hpp"
#include "model/rows.hpp"

namespace muster::load {

/// Options for loading one edition for one audience.
struct LoadOptions {
  model::Audience audience = model::Audience::for_public;
  /// Tables that sectors declare, in addition to the host's.
  std::vector<model::TableSchema> declared_tables;
  /// Ids of the installed sectors: words that a column `sector` may hold, in addition to those that
  /// the edition names. Empty if they are not known: then it may hold any word.
  std::vector<std::string> sectors;
  bool in_threads = false;  ///< long tables are read in two threads; the result is the same
  /// The check of a long table whose other rows are not kept; null: all rows are kept. Not called
  /// if load itself, or disclosure control, must see all rows together.
  std::function<std::shared_ptr<model::RowCheck>(const model::Edition&, const model::TableSchema&)>
      row_check;
  std::uint64_t long_file = std::uint64_t{8} << 20;  ///< bytes from which a file is long
  /// Tables that readers of this audience may already have: those of earlier years, and for the
  /// restricted audience the public ones. Called if the edition's rule set needs them.
  std::function<std::vector<disclosure::Published>(const model::Edition&)> published;
  /// Keeps the parents' files that were split by area, for the other editions of a run; null: only
  /// for this edition.
  RowStore* rows = nullptr;
  /// Receives the counts from before disclosure control, for an edition that follows this one; may
  /// be null. They must not leave the stage.
  disclosure::TrueCounts* counts = nullptr;
};

/// Nothing if anything is wrong: every problem of the edition is then in `diagnostics`.
std::optional<model::Dataset> load_edition(const Folder& edition, const LoadOptions& options,
                                           Diagnostics& diagnostics);

}  // namespace muster::load
