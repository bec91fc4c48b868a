// SPDX-License-Identifier: MIT
// Gives each map of a document its areas.
#pragma once

#include "base/folder.hpp"
#include "base/location.hpp"
#include "document/node.hpp"

namespace muster::map {

/// Reads the files of outlines that the document's maps name, from `edition`, and gives each map
/// all areas of its file. A tile map gets a tile for each of its labels. A file that cannot be
/// used, or a label without an area, is an error; the document must then not be written.
void open_maps(document::Document& document, const Folder& edition, Diagnostics& diagnostics);

}  // namespace muster::map
