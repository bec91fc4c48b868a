// SPDX-License-Identifier: MIT
// Whether the files that a publication links are there.
#pragma once

#include "base/location.hpp"
#include "document/node.hpp"
#include "publish/manifest.hpp"

namespace muster::site {

/// What a run made, for its links.
struct Made {
  const std::vector<publish::Output>& outputs;
  /// No sector failed, so another run of the same edition has no table more.
  bool complete = true;
};

/// app.link for each relative link that leads to none of the outputs: an error where no run of the
/// edition could make that file, a warning where another one could (another variant, or all
/// sectors).
void check_links(const document::Document& document, const Made& made, Diagnostics& diagnostics);

}  // namespace muster::site
