// SPDX-License-Identifier: MIT
// The closed vocabularies of the columns of host tables that the host decides by. The tables are
// declared with these words, so that a column and the code that reads it can't differ.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/vocabulary.hpp"

namespace muster::model {

/// Whether a cell of a column `audience` restricts its row to members and officers.
constexpr bool is_restricted(std::string_view cell) {
  return audience_words.find(cell) == Audience::restricted;
}

/// `actions.status`; an empty cell means open.
enum class ActionStatus : std::uint8_t { open, closed, withdrawn };

inline constexpr Vocabulary<ActionStatus, 3> action_status_words{
    {{{ActionStatus::open, "open"},
      {ActionStatus::closed, "closed"},
      {ActionStatus::withdrawn, "withdrawn"}}}};

/// Whether an action of a plan with this cell in `status` still has to be done.
constexpr bool is_open_action(std::string_view status) {
  return action_status_words.find_or_first(status) == ActionStatus::open;
}

/// `meeting_actions.status`; an empty cell means open.
enum class LogStatus : std::uint8_t { open, done, dropped };

inline constexpr Vocabulary<LogStatus, 3> log_status_words{
    {{{LogStatus::open, "open"}, {LogStatus::done, "done"}, {LogStatus::dropped, "dropped"}}}};

/// `agenda.status`; an empty cell means ready.
enum class ItemStatus : std::uint8_t { ready, to_follow, late, withdrawn, deferred, moved };

inline constexpr Vocabulary<ItemStatus, 6> item_status_words{{{{ItemStatus::ready, "ready"},
                                                               {ItemStatus::to_follow, "to follow"},
                                                               {ItemStatus::late, "late"},
                                                               {ItemStatus::withdrawn, "withdrawn"},
                                                               {ItemStatus::deferred, "deferred"},
                                                               {ItemStatus::moved, "moved"}}}};

/// `agenda.kind`; an empty cell means numbered.
enum class ItemKind : std::uint8_t { numbered, unnumbered, heading };

inline constexpr Vocabulary<ItemKind, 3> item_kind_words{{{{ItemKind::numbered, "numbered"},
                                                           {ItemKind::unnumbered, "unnumbered"},
                                                           {ItemKind::heading, "heading"}}}};

/// `attendance.attendance`. Officers and guests are in attendance; the others are members.
enum class Attendance : std::uint8_t { present, remote, apologies, absent, in_attendance };

inline constexpr Vocabulary<Attendance, 5> attendance_words{
    {{{Attendance::present, "present"},
      {Attendance::remote, "remote"},
      {Attendance::apologies, "apologies"},
      {Attendance::absent, "absent"},
      {Attendance::in_attendance, "in attendance"}}}};

/// `year_meetings.state`.
enum class MeetingState : std::uint8_t { held, cancelled, not_recorded };

inline constexpr Vocabulary<MeetingState, 3> meeting_state_words{
    {{{MeetingState::held, "held"},
      {MeetingState::cancelled, "cancelled"},
      {MeetingState::not_recorded, "not recorded"}}}};

}  // namespace muster::model
