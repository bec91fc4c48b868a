// SPDX-License-Identifier: MIT
// Follows explanations one step further: from the rows of muster's tables to the lines of the files
// from which they were imported.
#pragma once

#include <string>
#include <vector>

#include "app/first_stages.hpp"
#include "app/reports.hpp"
#include "import/originals.hpp"

namespace muster::app {

/// An edition whose rows explanations use.
struct ExplainedEdition {
  const model::Dataset* dataset;
  const Folder* folder;
  std::string path;
};

/// Returns this edition and those before it.
std::vector<ExplainedEdition> explained_editions(const Options& options, const Computed& edition,
                                                 const Previous* previous);

/// Returns the places in which the originals of an edition are looked for: its folder, the folders
/// of its parents, and the one that the user gave with --originals.
importing::OriginalPlaces places_of_originals(const Options& options, const Folder& folder);

/// Adds to each row the lines of the originals that it comes from, and to each table the originals
/// whose lines can't be named. Lines are named only for readers who see everything: a number of
/// lines may be the count that disclosure control protects.
void add_originals(const Options& options, const std::vector<ExplainedEdition>& editions,
                   std::vector<Explained>& figures);

}  // namespace muster::app
