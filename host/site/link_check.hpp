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
  /// No sector failed, so no other run of the same edition has more tables.
  bool complete = true;
};

/// app.link for each relative link that leads to none of the outputs: an error if no run of the
/// edition could make that file, a warning if another run could (another variant, or all sectors).
void check_links(const document::Document& document, const Made& made, Diagnostics& diagnostics);

}  // namespace muster::site
