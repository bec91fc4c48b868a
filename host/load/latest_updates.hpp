// SPDX-License-Identifier: MIT
// What the leads of actions reported, in the columns that publications print.
#pragma once

#include "model/dataset.hpp"

namespace muster::load {

/// Completes `progress` and `rating` of the table `actions` from the table `updates`, if there is
/// one. Each update from the setting `updates.from` on becomes a line "14 November 2024: Its
/// words." after what `progress` says, oldest first; so `progress` stays empty if none was
/// received. An action that is closed or withdrawn keeps its last update, of whatever day. The
/// latest rating of an action, of whatever day, replaces the one in `actions`. Both tables hold
/// only what their audience may see, and so does the result.
void print_latest_updates(model::Dataset& dataset);

}  // namespace muster::load
