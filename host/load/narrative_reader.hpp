// SPDX-License-Identifier: MIT
// narrative/*.md -> text for one audience. Not parsed here: compose does that.
#pragma once

#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Sorted by name. Files with errors are reported and left out.
std::vector<model::Narrative> read_narrative(const Folder& edition, model::Audience audience,
                                             Diagnostics& diagnostics);

}  // namespace muster::load
