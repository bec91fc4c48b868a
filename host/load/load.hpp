// SPDX-License-Identifier: MIT
// The first stage: turns an edition's folder into a Dataset for one audience. It reads and checks
// edition.yaml, the CSV tables and narrative/*.md. About sectors it knows only the tables that they
// declare and the ids of those that are installed.
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
  /// Ids of the installed sectors. A column `sector` may contain these and the sectors that the
  /// edition names. If the list is empty, the installed sectors are not known and any word is
  /// allowed.
  std::vector<std::string> sectors;
  bool in_threads = false;  ///< long tables are read in two threads; the result is the same
  /// Returns the check that decides which rows of a long table are kept in memory. Null, or a
  /// function that returns null: all rows are kept. It is not called for a table if load
  /// itself or disclosure control needs all its rows.
  std::function<std::shared_ptr<model::RowCheck>(const model::Edition&, const model::TableSchema&)>
      row_check;
  std::uint64_t long_file = std::uint64_t{8} << 20;  ///< bytes from which a file counts as long
  /// Returns tables that readers of this audience may already have: those of earlier years, and for
  /// the restricted audience the public tables. Called only if the edition's rule set needs them.
  std::function<std::vector<disclosure::Published>(const model::Edition&)> published;
  /// Returns the editions that this one names as its meetings, loaded for the same audience, or
  /// reports why they can't be. Null: tables about their year are not filled in.
  std::function<std::vector<model::Dataset>(const model::Edition&, Diagnostics&)> meetings;
  /// The tables as their files have them: codes of organisations stay codes, no series goes on over
  /// a merger, nothing is filled in, and no count is withheld. To make files for the owner of the
  /// edition, never to publish.
  bool as_written = false;
  /// Keeps the parents' files that were split by area, for the other editions of a run; null: only
  /// for this edition.
  RowStore* rows = nullptr;
  /// Receives the counts from before disclosure control, for an edition that follows this one; may
  /// be null. They must not leave the stage.
  disclosure::TrueCounts* counts = nullptr;
};

/// Loads an edition. Returns nothing if there are errors; all problems of the edition are then in
/// `diagnostics`.
std::optional<model::Dataset> load_edition(const Folder& edition, const LoadOptions& options,
                                           Diagnostics& diagnostics);

}  // namespace muster::load
