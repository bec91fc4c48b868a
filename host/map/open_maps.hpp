// SPDX-License-Identifier: MIT
// Adds the areas to the maps of a document.
#pragma once

#include "base/folder.hpp"
#include "base/location.hpp"
#include "document/node.hpp"

namespace muster::map {

/// Adds areas to all maps of the document. A map gets all areas of the outline file that it names,
/// which is in `edition`. A tile map gets a tile for each of its labels. Adds errors for files that
/// cannot be used and for labels without an area; then the document must not be written.
void open_maps(document::Document& document, const Folder& edition, Diagnostics& diagnostics);

}  // namespace muster::map
