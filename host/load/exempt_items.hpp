// SPDX-License-Identifier: MIT
// What belongs to an exempt item of the agenda must be restricted itself.
#pragma once

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Tells of each row, in whatever table, that names an exempt item and may be read by the public.
void check_exempt_items(const model::Dataset& dataset, const Folder& folder,
                        Diagnostics& diagnostics);

}  // namespace muster::load
