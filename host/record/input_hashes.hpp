// SPDX-License-Identifier: MIT
// What a run was made from, as names, hashes and row counts. Dataset -> Inputs. A public record
// hashes the tables after disclosure control, never the raw files: a hash of raw rows would let a
// reader test guesses about what was withheld.
#pragma once

#include <string>
#include <vector>

#include "base/folder.hpp"
#include "model/dataset.hpp"
#include "publish/manifest.hpp"

namespace muster::record {

inline constexpr const char* protected_tables = "tables after disclosure control";
inline constexpr const char* raw_files = "files";

/// What `inputs_of` hashes for this audience: one of the two above.
const char* kind_of_inputs(model::Audience audience);

/// The edition's own file, its tables and its narrative, by name. For the public the canonical form
/// of what the audience may see: see canonical.cpp. For the restricted audience the files as they
/// are.
std::vector<publish::Input> inputs_of(const Folder& edition, const model::Dataset& dataset);

/// One table in canonical form, for a test to look at: for each column a line with its name, then
/// for each row its cells, each as status, length and bytes.
std::string canonical_table(const model::Table& table, const model::TextPool& texts);

/// One file as it is.
publish::Input file_input(const Folder& folder, const std::string& name);

}  // namespace muster::record
