// SPDX-License-Identifier: MIT
// Mergers and divisions of organisations, as texts in run charts.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"
#include "model/dataset.hpp"

namespace muster::compose {

/// Returns a text for each change of the table `successors` that moved rows of the sector to
/// another organisation, such as "Northside and Southside became Newtown", at its month as run
/// charts print it ("April 2020"), in the order of time.
std::vector<document::ChartEvent> merger_events(const model::Dataset& dataset,
                                                const std::string& sector);

}  // namespace muster::compose
