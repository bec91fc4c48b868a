// SPDX-License-Identifier: MIT
// Writes a Dataset's tables, and their margins as separate tables, into one sealed memory file in
// the layout of plugin_abi.h. Every child maps the same pages; nothing is copied for a child.
// Narrative is left out: the image has only the strings that a table uses.
#pragma once

#include "model/dataset.hpp"
#include "sectors/memory_file.hpp"

namespace muster::sectors {

/// Tables are sorted by name, each followed by its margins, which have the same name. A cell whose
/// status is neither known nor rounded is zero in the image, whatever the dataset holds. Throws
/// Error sectors.runner if there is not enough memory.
MemoryFile write_table_image(const model::Dataset& dataset);

}  // namespace muster::sectors
