// SPDX-License-Identifier: MIT
// The third stage: a publication's template (Markdown with Mustache), the narrative and the
// findings become a Document. Templates and narrative are checked before anything is rendered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "changes/changes.hpp"
#include "compose/made_figure.hpp"
#include "document/node.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

struct ComposeOptions {
  std::string publication;           ///< folder under templates/
  std::string variant = "standard";  ///< "standard", "large-print", "summary"
  Date date;                         ///< printed as the publication's date
  /// The edition before this one, for the same audience; null where there is none.
  const model::Dataset* previous = nullptr;
  const changes::Changes* changes = nullptr;  ///< from that edition to this one; null with it
  MadeFigures* made = nullptr;  ///< filled with the figures that were worked out here, if given
  /// Of a restricted run: the rule set of the public withholds or rounds counts that are shown here.
  bool public_hides_counts = false;
};

/// What templates/<publication>/publication.yaml says.
struct Publication {
  std::string id;
  std::string title;
  std::string description;
  std::vector<std::string> needs;     ///< host tables without which it cannot be made
  std::vector<std::string> variants;  ///< "standard" always
  std::uint32_t most_pages = 0;       ///< except in large print; 0: any number
};

/// Every folder of `templates` that holds a publication.yaml, by id.
std::vector<Publication> publications(const Folder& templates, Diagnostics& diagnostics);

/// Nothing if a template or the narrative is wrong: every problem is then in `diagnostics`.
///
/// Its words may say how many of its own figures are withheld, and what it holds that the public one
/// does not: that is known once it is composed, so such a document is composed twice.
std::optional<document::Document> compose(const model::Dataset& dataset,
                                          const model::Findings& findings, const Folder& templates,
                                          const ComposeOptions& options, Diagnostics& diagnostics);

}  // namespace muster::compose
