// SPDX-License-Identifier: MIT
// The files of one edition made from several, such as those of boards that merged. The edition that
// follows them is then made from these files, as from those of any other.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"

namespace muster::starter {

/// One of the editions that are joined.
struct Predecessor {
  const Folder* folder = nullptr;  ///< without a parent
  model::Dataset dataset;          ///< for the restricted audience, as written (load::LoadOptions)
};

/// What is not in any of them.
struct NewBoard {
  std::string organisation;  ///< its name; "": the names of all
  Date merged;               ///< from when it has the staff of the others
};

/// Texts by the name of the file: edition.yaml, tables and narrative files.
using JoinedFiles = std::map<std::string, std::string, std::less<>>;

/// Returns the text files of the joined edition; nothing after errors.
///
/// edition.yaml is the first one's, with the sectors, publications and ratings of all, the keys
/// that only others have, and for each audience the rule set of disclosure control that one has
/// where the others have none. Tables are joined by load::join_editions, with Differing::merged.
/// Rows that were of a whole board get a row of `successors`. Restricted rows and texts stay: the
/// folder has the same owners.
///
/// Errors: a committee's pack, two different rule sets for an audience, and what join_editions
/// reports. Warns by name of everything else that differs.
std::optional<JoinedFiles> joined_files(const std::vector<Predecessor>& editions,
                                        const NewBoard& board, Diagnostics& diagnostics);

/// edition.yaml of the joined edition: `texts` are those of the editions, in the same order.
/// `all` has the settings of all of them, as join_editions joins them.
std::string joined_yaml(const model::Edition& all,
                        const std::vector<const model::Edition*>& editions,
                        const std::vector<std::string>& texts, const NewBoard& board,
                        Diagnostics& diagnostics);

}  // namespace muster::starter
