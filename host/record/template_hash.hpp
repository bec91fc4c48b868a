// SPDX-License-Identifier: MIT
// The hash of a template for a run record. A template may hold text for restricted readers only;
// the hash in a public record does not depend on it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/folder.hpp"
#include "model/edition.hpp"
#include "publish/manifest.hpp"

namespace muster::record {

/// A template without what only restricted readers get: `{{#restricted}}` sections, `:::
/// restricted` blocks, restricted headings with what follows them, and the empty lines these leave.
/// Nothing where one of its marks is not understood.
std::optional<std::string> public_template(std::string_view text);

/// The file itself for the restricted audience, and for files that are not Markdown; nothing if its
/// public form cannot be made.
std::optional<publish::Input> template_input(const Folder& templates, const std::string& name,
                                             model::Audience audience);

}  // namespace muster::record
