// SPDX-License-Identifier: MIT
// The stages load and compute, for one edition and one audience, and for the edition before it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/edition_parents.hpp"
#include "app/locations.hpp"
#include "app/options.hpp"
#include "base/folder.hpp"
#include "changes/changes.hpp"
#include "check/long_tables.hpp"
#include "load/row_store.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "sectors/sectors.hpp"
#include "word/papers.hpp"

namespace muster::app {

/// Objects that all editions of one run share.
struct Tools {
  const Options& options;
  Console& console;
  Locations locations;
  sectors::SectorOptions sector_options;
  std::vector<sectors::Plugin> plugins;
  EditionParents parents;
  load::RowStore rows;  ///< of the parents' tables
};

Tools find_tools(const Options& options, Console& console, Diagnostics& diagnostics);

/// An edition after the first stage.
struct Loaded {
  std::unique_ptr<Folder> folder;
  model::Dataset dataset;
};

/// An edition after the first two stages.
struct Computed {
  std::unique_ptr<Folder> folder;
  model::Dataset dataset;
  model::Findings findings;
  bool public_hides_counts = false;  ///< as in compose::ComposeOptions
  std::unique_ptr<word::Papers> papers;  ///< the edition's Word files, each read once
};

/// Loads the edition at `path` as `audience` may see it. Returns nothing if it has errors, which
/// are in the diagnostics. `long_tables` is passed on to load_for_audience.
std::optional<Loaded> load(Tools& tools, const std::string& path, model::Audience audience,
                           Diagnostics& diagnostics, check::LongTables* long_tables = nullptr);

/// Adds the findings of the edition's sectors, and their totals.
Computed compute(Tools& tools, const std::string& path, Loaded loaded, Diagnostics& diagnostics);

/// Runs both stages, one after the other.
std::optional<Computed> load_and_compute(Tools& tools, const std::string& path,
                                         model::Audience audience, Diagnostics& diagnostics,
                                         check::LongTables* long_tables = nullptr);

/// The previous edition, and the differences from it.
struct Previous {
  Computed edition;
  /// The editions that `edition` was joined from; empty if `previous` names one edition only.
  std::vector<Loaded> joined;
  changes::Changes changes;
};

/// Loads the edition that `edition` names as `previous`, for the same audience, and compares the
/// two. Its folder has that name and is next to `path`. Several are joined to one edition, which is
/// computed as if it had been written so. Returns nothing if none is named, if a folder doesn't
/// exist (a warning), or if an edition has errors or can't be joined with the others.
std::optional<Previous> compare_with_previous(Tools& tools, const std::string& path,
                                              const Computed& edition, Diagnostics& diagnostics);

/// An edition, or several that were joined to one.
struct Together {
  Computed edition;
  std::vector<Loaded> joined;  ///< as in Previous
};

/// Runs both stages for the editions at `paths`, which are joined if there are several. Returns
/// nothing if one has errors, or if they can't be joined, which is reported at `place`.
std::optional<Together> load_together(Tools& tools, const std::vector<std::string>& paths,
                                      model::Audience audience, const Location& place,
                                      Diagnostics& diagnostics);

/// Opens the folder of the edition at `path` with its parents', and with the sheets of workbooks
/// that are tables. What is wrong with a workbook is reported. Throws as EditionParents::open.
std::unique_ptr<Folder> open_edition(Tools& tools, const std::string& path,
                                     Diagnostics& diagnostics);

// The stage load, with the tables that readers of the edition already have, which disclosure
// control must know.

/// Loads the edition in `folder`, whose path is `path`, for `audience`. If its disclosure rules
/// need them, earlier editions are loaded as well, and for the restricted audience also the public
/// tables of all these editions. An edition that cannot be read is left out here; the comparison of
/// editions reports it. With `long_tables`, only an excerpt is kept of a long table that no sector
/// of the edition needs.
std::optional<model::Dataset> load_for_audience(Tools& tools, const Folder& folder,
                                                const std::string& path, model::Audience audience,
                                                Diagnostics& diagnostics,
                                                check::LongTables* long_tables);

/// Whether counts are withheld or rounded for the public, but not in the same way for the
/// restricted readers of `dataset`. Loads the edition for the public if necessary. Returns false if
/// `dataset` is for the public.
bool public_hides_counts(Tools& tools, const Folder& folder, const std::string& path,
                         const model::Dataset& dataset);

/// Returns the path of the edition `name`, whose folder is next to that at `path`.
std::string neighbour(const std::string& path, const std::string& name);

}  // namespace muster::app
