// SPDX-License-Identifier: MIT
// load and compute for one edition, and for the one before it: what `build` and `diff` both begin
// with.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/locations.hpp"
#include "app/options.hpp"
#include "base/folder.hpp"
#include "changes/changes.hpp"
#include "check/long_tables.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "sectors/sectors.hpp"

namespace muster::app {

/// What all editions of a call share.
struct Tools {
  const Options& options;
  Console& console;
  Locations locations;
  sectors::SectorOptions sector_options;
  std::vector<sectors::Plugin> plugins;
};

Tools find_tools(const Options& options, Console& console, Diagnostics& diagnostics);

/// An edition after the first two stages.
struct Computed {
  std::unique_ptr<Folder> folder;
  model::Dataset dataset;
  model::Findings findings;
  bool public_hides_counts = false;  ///< as in compose::ComposeOptions
};

/// Nothing if the edition is wrong: the reasons are in the diagnostics. `long_tables`: as in
/// load_for_audience.
std::optional<Computed> load_and_compute(Tools& tools, const std::string& path,
                                         Diagnostics& diagnostics,
                                         check::LongTables* long_tables = nullptr);

/// The edition before another one, and what differs.
struct Previous {
  Computed edition;
  changes::Changes changes;
};

/// The edition that `edition` names as `previous`, whose folder is a sibling of `path` and has that
/// name. Nothing if none is named, or, with a warning, if it does not exist.
std::optional<Previous> compare_with_previous(Tools& tools, const std::string& path,
                                              const Computed& edition, Diagnostics& diagnostics);

}  // namespace muster::app
