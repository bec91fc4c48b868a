// SPDX-License-Identifier: MIT
// Actions of meetings that are open or late.
#pragma once

#include <string_view>

#include "model/dataset.hpp"

namespace muster::load {

/// Whether an action with this cell of the column `status` is still to be done.
bool is_open(std::string_view status);

/// Fills in the column `overdue` of the table `meeting_actions`: "yes" if an action is open and was
/// due before the day of the meeting in `meeting`, or before `published` if there is no meeting. An
/// action without a date is not overdue.
void mark_overdue_actions(model::Dataset& dataset);

}  // namespace muster::load
