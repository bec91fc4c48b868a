// SPDX-License-Identifier: MIT
// Follows the actions of a committee from log to log over a year.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/location.hpp"
#include "load/year_of_meetings.hpp"

namespace muster::load {

/// The actions of one owner, or of all. `carried` and `raised` are all of them, and so are `done`,
/// `dropped`, `open` and `lost`.
struct ActionCounts {
  std::size_t carried = 0, raised = 0, done = 0, dropped = 0, open = 0, overdue = 0, lost = 0;
  std::size_t timed = 0;  ///< actions done on a known day
  double days = 0;        ///< from the request until then, added up

  /// Whole days from request to end, on average; nothing if no action was done on a known day.
  std::optional<double> mean_days() const;
};

struct YearActions {
  /// Of one meeting: what it asked for, and what its log says.
  struct AtMeeting {
    std::size_t raised = 0;
    std::size_t ended = 0;
    std::size_t overdue = 0;
  };
  std::vector<std::pair<std::string, ActionCounts>> owners;  ///< in order of first appearance
  std::map<const MeetingOfYear*, AtMeeting> by_meeting;      ///< those that have a log
  ActionCounts all;
  std::optional<Date> log_of;  ///< the last meeting that has a log
};

/// Joins the logs of the meetings by id and day of the request. An action that was closed before
/// the first of the meetings is left out. Warns of actions that were open and are in no later log.
YearActions count_actions(const std::vector<const MeetingOfYear*>& meetings,
                          Diagnostics& diagnostics);

}  // namespace muster::load
