// SPDX-License-Identifier: MIT
// The changes on an edition's page: how many, and the largest. The publications and `muster diff`
// list each one.
#pragma once

#include "changes/changes.hpp"
#include "document/node.hpp"

namespace muster::site {

/// Adds a section; both editions were loaded for the audience that reads the page.
void add_changes(const changes::Changes& changes, document::Blocks& blocks);

}  // namespace muster::site
