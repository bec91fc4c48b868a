// SPDX-License-Identifier: MIT
// How build and check handle missing sectors.
#pragma once

#include "app/first_stages.hpp"
#include "app/options.hpp"

namespace muster::app {

/// Whether a sector failed, or lacks one of the sections that it owes.
bool any_incomplete(const model::Findings& findings);

/// Adds an error if every sector is missing, unless the edition declares that it has none, or the
/// user allows it. Each missing sector has its own warning already.
void require_a_sector(const Options& options, const Computed& edition, Diagnostics& diagnostics);

}  // namespace muster::app
