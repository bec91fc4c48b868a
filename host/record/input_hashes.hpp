// SPDX-License-Identifier: MIT
// The inputs of a run, as names, hashes and row counts. Dataset -> Inputs. If readers do not see
// all rows and counts, the record hashes the tables after disclosure control and never the raw
// files: with a hash of raw rows a reader could test guesses about withheld values.
#pragma once

#include <string>
#include <vector>

#include "base/folder.hpp"
#include "model/dataset.hpp"
#include "publish/manifest.hpp"

namespace muster::record {

inline constexpr const char* protected_tables = "tables after disclosure control";
inline constexpr const char* raw_files = "files";

/// The form in which an edition is hashed: one of the two above.
enum class InputForm : unsigned char { tables, files };
const char* form_word(InputForm form);

/// `files` for the restricted audience if no rule set of disclosure control applies; else `tables`.
InputForm form_of_inputs(const model::Dataset& dataset);

/// The edition's own file, its tables and its narrative, by name: in canonical form what the
/// audience of `dataset` may see, or the files as they are.
std::vector<publish::Input> inputs_of(const Folder& edition, const model::Dataset& dataset,
                                      InputForm form);
/// In the form that `form_of_inputs` gives.
std::vector<publish::Input> inputs_of(const Folder& edition, const model::Dataset& dataset);

/// One table in canonical form, for a test to look at: for each column a line with its name, then
/// for each row its cells, each as status, length and bytes. For the public without exempt rows.
std::string canonical_table(const model::Table& table, const model::TextPool& texts,
                            model::Audience audience = model::Audience::for_public);

/// `text` without empty lines, because a restricted paragraph that was removed leaves some behind.
std::string canonical_text(const std::string& text);

/// One file as it is.
publish::Input file_input(const Folder& folder, const std::string& name);

}  // namespace muster::record
