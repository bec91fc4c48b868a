// SPDX-License-Identifier: MIT
// Whether what a publication links lies beside it.
#pragma once

#include "base/diagnostic.hpp"
#include "document/node.hpp"
#include "publish/manifest.hpp"

namespace muster::app {

/// A warning app.link for each relative link that leads to none of the outputs.
void check_links(const document::Document& document, const std::vector<publish::Output>& outputs,
                 Diagnostics& diagnostics);

}  // namespace muster::app
