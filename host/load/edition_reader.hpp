// SPDX-License-Identifier: MIT
// Reads the edition's own files: edition.yaml with its settings, and the narratives.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "load/yaml_map.hpp"
#include "model/dataset.hpp"
#include "model/edition.hpp"

namespace muster::load {

// Reads edition.yaml.

/// Keys that the edition does not give are those of its parents. Nothing if anything is wrong with
/// any of the files; every problem is then in `diagnostics`.
std::optional<model::Edition> read_edition(const Folder& edition, Diagnostics& diagnostics);

/// The folder that an edition names as its parent.
struct Parent {
  std::string path;  ///< relative to the edition's folder: ../national
  Location place;    ///< of the key
};

/// Nothing if the edition has no parent, or its edition.yaml cannot be read, which read_edition
/// reports.
std::optional<Parent> parent_of(const Folder& edition);

// The keys of an edition that has a parent: `where`, `comparators`, `compared`, `shared`, `names`.

model::Area read_area(YamlMap& yaml);

// The keys of edition.yaml that sectors read: statistical process control, how tables are read, and
// the like. They are checked here, by a table of names, types and ranges, and go to every plugin as
// text.

/// Returns the keys that are set and valid, with their values: "making-data-count" for
/// "spc.profile". Numbers are plain decimals, yes is "1", no is "0", and a rate of 20% is "0.2". A
/// list of strings has one string on each line. Problems are reported to the map's FileProblems.
std::map<std::string, std::string> read_settings(YamlMap& yaml);

// Reads the keys of edition.yaml that web pages print: `web`, `licence`, `copyright`, `updated`,
// `next_review` and `accessibility`.

/// Returns the settings of web pages. Reports addresses that aren't http(s), and words that aren't
/// allowed.
model::WebSettings read_web(YamlMap& yaml);
model::AccessibilitySettings read_accessibility(YamlMap& yaml);
/// Returns the copies of packs that are made for the printer and for tablets.
model::PackCopies read_copies(YamlMap& yaml);

// Reads the texts in narrative/*.md for one audience. They are not parsed here, but in compose.

/// The names of narrative files, without their ending.
using PaperNames = std::set<std::string, std::less<>>;

/// Returns the names of all files in the folder `narrative`, sorted; none if there is no folder.
std::vector<std::string> narrative_files(const Folder& edition);

/// Returns the texts sorted by name. Files with errors are reported and left out. `released` are
/// restricted files that were made public.
std::vector<model::Narrative> read_narrative(const Folder& edition, model::Audience audience,
                                             const PaperNames& released, Diagnostics& diagnostics);

}  // namespace muster::load
