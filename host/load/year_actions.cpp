// SPDX-License-Identifier: MIT
#include "load/year_actions.hpp"

#include <algorithm>
#include <cmath>

#include "base/diagnostic.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "model/table_words.hpp"

namespace muster::load {

namespace {

using model::LogStatus;

constexpr const char* log = "meeting_actions";

/// An action as the last log that has it describes it.
struct Action {
  std::string id;
  Date raised;
  const MeetingOfYear* in = nullptr;     ///< the meeting with that log
  std::size_t row = 0;                   ///< in it
  const MeetingOfYear* ended = nullptr;  ///< the first with a log that calls it done or dropped

  std::string text(std::string_view column) const { return in->text(log, column, row); }
  LogStatus status() const { return model::log_status_words.find_or_first(text("status")); }
  std::optional<Date> closed() const { return in->date_in(log, "closed", row); }
};

class Following {
 public:
  Following(const std::vector<const MeetingOfYear*>& meetings, Diagnostics& diagnostics)
      : x_meetings(meetings), x_diagnostics(diagnostics) {}

  YearActions follow() {
    for (const MeetingOfYear* meeting : x_meetings)
      if (meeting->find(log) != nullptr) read(*meeting);
    for (const Action& action : x_actions) count(action);
    return std::move(x_made);
  }

 private:
  Date from() const { return x_meetings.front()->date; }

  void read(const MeetingOfYear& meeting) {
    x_last = &meeting;
    x_made.log_of = meeting.date;
    YearActions::AtMeeting& at_meeting = x_made.by_meeting[&meeting];
    for (std::size_t row = 0; row < meeting.row_count(log); ++row) {
      Action& action = find(meeting, row);
      action.in = &meeting;
      action.row = row;
      const bool open = action.status() == LogStatus::open;
      if (open) action.ended = nullptr;
      if (!open && action.ended == nullptr) action.ended = &meeting;
      at_meeting.overdue += action.text("overdue") == "yes";
    }
  }

  Action& find(const MeetingOfYear& meeting, std::size_t row) {
    const std::string id = meeting.text(log, "id", row);
    const Date raised = meeting.date_in(log, "raised", row).value_or(meeting.date);
    const auto found = std::ranges::find_if(
        x_actions, [&](const Action& one) { return one.id == id && one.raised == raised; });
    return found == x_actions.end() ? x_actions.emplace_back(Action{id, raised}) : *found;
  }

  ActionCounts& owner(const std::string& name) {
    const auto found =
        std::ranges::find(x_made.owners, name, [](const auto& one) { return one.first; });
    return (found == x_made.owners.end() ? x_made.owners.emplace_back(name, ActionCounts{})
                                         : *found)
        .second;
  }

  void count(const Action& action) {
    if (action.closed() && *action.closed() < from()) return;
    for (auto& [meeting, counts] : x_made.by_meeting) {
      counts.raised += meeting->date == action.raised;
      counts.ended += meeting == action.ended;
    }
    add(action, owner(action.text("owner")));
    add(action, x_made.all);
    if (is_lost(action)) report_lost(action);
  }

  bool is_lost(const Action& action) const {
    return action.status() == LogStatus::open && action.in != x_last;
  }

  void add(const Action& action, ActionCounts& counts) {
    const LogStatus status = action.status();
    ++(action.raised < from() ? counts.carried : counts.raised);
    ++(is_lost(action)                ? counts.lost
       : status == LogStatus::open    ? counts.open
       : status == LogStatus::dropped ? counts.dropped
                                      : counts.done);
    counts.overdue += !is_lost(action) && action.text("overdue") == "yes";
    if (status != LogStatus::done || !action.closed()) return;
    ++counts.timed;
    counts.days += action.closed()->days - action.raised.days;
  }

  void report_lost(const Action& action) {
    x_diagnostics.warning(code::year_action,
                          {action.in->find(log)->shown, action.in->find(log)->lines[action.row], 0},
                          "the action " + in_quotes(action.id) +
                              " is open here, but not in the log of the meeting of " +
                              long_date(x_last->date) + ", so how it ended is not known",
                          {"keep it in later logs, with its status and the day in 'closed'"});
  }

  const std::vector<const MeetingOfYear*>& x_meetings;
  Diagnostics& x_diagnostics;
  std::vector<Action> x_actions;
  const MeetingOfYear* x_last = nullptr;
  YearActions x_made;
};

}  // namespace

std::optional<double> ActionCounts::mean_days() const {
  if (timed == 0) return std::nullopt;
  return std::round(days / static_cast<double>(timed));
}

YearActions count_actions(const std::vector<const MeetingOfYear*>& meetings,
                          Diagnostics& diagnostics) {
  return Following(meetings, diagnostics).follow();
}

}  // namespace muster::load
