// SPDX-License-Identifier: MIT
// Actions of meetings that are late.
#pragma once

#include "model/dataset.hpp"

namespace muster::load {

/// Fills in the column `overdue` of the table `meeting_actions`: "yes" if an action is open and was
/// due before the day of the meeting in `meeting`, or before `published` if there is no meeting. An
/// action without a date is not overdue.
void mark_overdue_actions(model::Dataset& dataset);

}  // namespace muster::load
