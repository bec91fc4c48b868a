// SPDX-License-Identifier: MIT
// The inputs of a run, as names, hashes and row counts. Dataset -> Inputs. If readers do not see
// all rows and counts, the record hashes the tables after disclosure control and never the raw
// files: with a hash of raw rows a reader could test guesses about withheld values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "model/dataset.hpp"
#include "model/edition.hpp"
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

// The hash of a template for a run record. A template may hold text for restricted readers only;
// the hash in a public record does not depend on it.

/// A template without what only restricted readers get: `{{#restricted}}` sections, `:::
/// restricted` blocks, restricted headings with what follows them, and the empty lines these leave.
/// Nothing where one of its marks is not understood.
std::optional<std::string> public_template(std::string_view text);

/// The file itself for the restricted audience, and for files that are not Markdown; nothing if its
/// public form cannot be made.
std::optional<publish::Input> template_input(const Folder& templates, const std::string& name,
                                             model::Audience audience);

}  // namespace muster::record
