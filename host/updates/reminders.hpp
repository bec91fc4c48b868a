// SPDX-License-Identifier: MIT
// Who owes an update, and since when.
#pragma once

#include <string>
#include <vector>

#include "updates/open_actions.hpp"

namespace muster::updates {

/// Text to paste into mails: for each lead its name, the actions without an update, when each is
/// due, and when an update was last received.
std::string reminder_text(const std::vector<OpenAction>& actions, const Round& round);

/// The same as CSV: lead, other_leads, action, words, due, last_update, answer_by. Dates are ISO;
/// one that isn't known is empty.
std::string reminder_csv(const std::vector<OpenAction>& actions, const Round& round);

}  // namespace muster::updates
