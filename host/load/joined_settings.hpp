// SPDX-License-Identifier: MIT
// The settings of several editions that are joined to one.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Reports, at `place`, settings that differ and would make sums wrong, such as the baseline, and
/// organisations that are in several editions, because they would be counted twice.
void check_joined_settings(const std::vector<const model::Dataset*>& editions,
                           const Location& place, Diagnostics& diagnostics);

/// Fills `joined` with the settings, audience and disclosure of all editions. A text that differs
/// becomes a list of what they say; a sector's setting that differs is left out.
void join_settings(const std::vector<const model::Dataset*>& editions, model::Dataset& joined);

}  // namespace muster::load
