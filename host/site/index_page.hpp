// SPDX-License-Identifier: MIT
// The index page: it links everything that one audience may read of an edition. It is a Document
// like any other, so the HTML writer makes it as accessible as the rest.
#pragma once

#include <vector>

#include "changes/changes.hpp"
#include "document/node.hpp"
#include "model/edition.hpp"
#include "publish/manifest.hpp"

namespace muster::site {

/// Returns the index page. `changes` are those since the previous edition, for the same audience;
/// null if there is no previous edition.
document::Document index_page(const model::Edition& edition, model::Audience audience,
                              const std::vector<publish::Manifest>& manifests, Date date,
                              const changes::Changes* changes = nullptr);

// The changes on an edition's page: how many, and the largest. The publications and `muster diff`
// list each one.

/// Adds a section about the changes. Both editions must have been loaded for the page's audience.
void add_changes(const changes::Changes& changes, document::Blocks& blocks);

}  // namespace muster::site
