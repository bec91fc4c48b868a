// SPDX-License-Identifier: MIT
// Writes a Dataset's tables, and their margins as tables of their own, into one sealed memory file
// in the layout of plugin_abi.h. Every child maps the same pages; nothing is copied for a child.
// Narrative does not enter: only texts that a table uses do.
#pragma once

#include "model/dataset.hpp"
#include "sectors/memory_file.hpp"

namespace muster::sectors {

/// Tables come sorted by name, each followed by its margins, which bear the same name. A cell whose
/// status is neither known nor rounded is zero in the image, whatever the dataset holds.
/// Throws Error sectors.runner where there is not enough memory.
MemoryFile write_table_image(const model::Dataset& dataset);

}  // namespace muster::sectors
