// SPDX-License-Identifier: MIT
// Checks that the files to which a publication links exist in its folder.
#pragma once

#include "base/location.hpp"
#include "document/node.hpp"
#include "publish/manifest.hpp"

namespace muster::site {

/// The outputs of a run, for the check of links.
struct Made {
  const std::vector<publish::Output>& outputs;
  /// Whether no sector failed. If one did, another run of the same edition may have more tables.
  bool complete = true;
};

/// Reports app.link for each relative link that leads to none of the outputs. This is a warning if
/// another run of the edition could make that file (in another variant, or with all sectors),
/// otherwise an error.
void check_links(const document::Document& document, const Made& made, Diagnostics& diagnostics);

}  // namespace muster::site
