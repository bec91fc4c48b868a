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

/// The form in which the inputs of an edition are hashed, with one of the two names above.
enum class InputForm : unsigned char { tables, files };
const char* form_word(InputForm form);

/// Returns `files` for the restricted audience if no rule set of disclosure control applies;
/// otherwise `tables`.
InputForm form_of_inputs(const model::Dataset& dataset);

/// Returns the edition's own file, its tables and its narrative, in order of name. Depending on
/// `form`, these are the files as they are, or a canonical form of what the audience of `dataset`
/// may see.
std::vector<publish::Input> inputs_of(const Folder& edition, const model::Dataset& dataset,
                                      InputForm form);
/// Returns the inputs in the form that `form_of_inputs` gives.
std::vector<publish::Input> inputs_of(const Folder& edition, const model::Dataset& dataset);

/// Returns one table in canonical form, also for tests: for each column a line with its name, then
/// for each row its cells, each as status, length and bytes. For the public, exempt rows are left
/// out.
std::string canonical_table(const model::Table& table, const model::TextPool& texts,
                            model::Audience audience = model::Audience::for_public);

/// Returns `text` without empty lines, because a restricted paragraph that was removed leaves some.
std::string canonical_text(const std::string& text);

/// Returns a file as an input, with the hash of its bytes.
publish::Input file_input(const Folder& folder, const std::string& name);

// The hash of a template for a run record. A template may hold text for restricted readers only;
// the hash in a public record does not depend on it.

/// Returns a template without the parts for restricted readers: `{{#restricted}}` sections, `:::
/// restricted` blocks, restricted headings with the text below them, and the empty lines that these
/// leave. Returns nothing if a mark of such a part is not understood.
std::optional<std::string> public_template(std::string_view text);

/// Returns a template as an input: as it is for the restricted audience and if it is not Markdown,
/// otherwise in its public form. Returns nothing if the public form cannot be made.
std::optional<publish::Input> template_input(const Folder& templates, const std::string& name,
                                             model::Audience audience);

}  // namespace muster::record
