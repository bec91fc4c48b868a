// SPDX-License-Identifier: MIT
// The third stage: turns a publication's template (Markdown with Mustache), the narrative and the
// findings into a Document. Templates and narrative are checked before anything is rendered.
#pragma once

#include <optional>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "compose/blocks/compose_options.hpp"
#include "compose/template/publication.hpp"
#include "document/node.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Composes a document. Returns nothing after an error in a template or the narrative; every
/// problem is reported.
///
/// A document's text may state how many of its figures are withheld, and which content the public
/// version lacks. This is known only after composing, so such a document is composed twice.
std::optional<document::Document> compose(const model::Dataset& dataset,
                                          const model::Findings& findings, const Folder& templates,
                                          const ComposeOptions& options, Diagnostics& diagnostics);

}  // namespace muster::compose
