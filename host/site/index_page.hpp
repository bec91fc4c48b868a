// SPDX-License-Identifier: MIT
// The page that links what one audience may read of an edition. It is a Document like any other, so
// the HTML writer makes it as accessible as the rest.
#pragma once

#include <vector>

#include "changes/changes.hpp"
#include "document/node.hpp"
#include "model/edition.hpp"
#include "publish/manifest.hpp"

namespace muster::site {

/// `changes` against the previous edition, for the same audience; null if there is none.
document::Document index_page(const model::Edition& edition, model::Audience audience,
                              const std::vector<publish::Manifest>& manifests, Date date,
                              const changes::Changes* changes = nullptr);

// The changes on an edition's page: how many, and the largest. The publications and `muster diff`
// list each one.

/// Adds a section; both editions were loaded for the audience that reads the page.
void add_changes(const changes::Changes& changes, document::Blocks& blocks);

}  // namespace muster::site
