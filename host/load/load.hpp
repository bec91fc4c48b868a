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
#include "disclosure/true_counts.hpp"
#include "model/dataset.hpp"
#include "model/row_check.hpp"

namespace muster::load {

struct LoadOptions {
  model::Audience audience = model::Audience::for_public;
  /// Tables that sectors declare as their own, in addition to the host's.
  std::vector<model::TableSchema> declared_tables;
  /// Ids of the sectors that were found: words that a column `sector` may hold, besides the five
  /// that the host's tables know and those that the edition names.
  std::vector<std::string> sectors;
  bool in_threads = false;  ///< long tables are read in two threads; the result is the same
  /// The check of a long table, for which only the rows that it needs are kept; null: all rows
  /// are kept. Not asked for where load itself, or disclosure control, must see all rows together.
  std::function<std::shared_ptr<model::RowCheck>(const model::Edition&, const model::TableSchema&)>
      row_check;
  std::uint64_t long_file = std::uint64_t{8} << 20;  ///< bytes from which a file is long
  /// What readers of this audience may hold already: the tables of the years before, and for the
  /// restricted audience the public ones. Asked for where the edition's rule set has to know.
  std::function<std::vector<disclosure::Published>(const model::Edition&)> published;
  /// Where the counts go as they were before disclosure control, for an edition that follows this
  /// one; null: nowhere. They must not leave the stage.
  disclosure::TrueCounts* counts = nullptr;
};

/// Nothing if anything is wrong: every problem of the edition is then in `diagnostics`.
std::optional<model::Dataset> load_edition(const Folder& edition, const LoadOptions& options,
                                           Diagnostics& diagnostics);

}  // namespace muster::load
