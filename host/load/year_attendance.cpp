// SPDX-License-Identifier: MIT
#include "load/year_attendance.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/diagnostic.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"

namespace muster::load {

namespace {

class SeatCounting {
 public:
  explicit SeatCounting(Diagnostics& diagnostics) : x_diagnostics(diagnostics) {}

  void add(const MeetingOfYear& meeting) {
    const bool is_recorded = meeting.find("attendance") != nullptr;
    std::set<std::string> present;
    if (is_recorded) present = add_rows(meeting);
    for (std::size_t row = 0; row < meeting.row_count("committee_members"); ++row) {
      const std::string member = meeting.text("committee_members", "member", row);
      AttendanceCounts& counts =
          seat(member, meeting.text("committee_members", "capacity", row)).counts;
      if (present.contains(member)) continue;
      ++counts.not_recorded;
      if (is_recorded) report_left_out(meeting, member);
    }
  }

  YearAttendance take() { return std::move(x_made); }

 private:
  YearAttendance::Seat& seat(const std::string& member, const std::string& capacity) {
    auto found = std::ranges::find(x_made.seats, member, &YearAttendance::Seat::member);
    if (found == x_made.seats.end()) found = x_made.seats.insert(found, {member, "", {}});
    if (!capacity.empty()) found->capacity = capacity;
    return *found;
  }

  /// Returns the seats that the meeting's attendance names.
  std::set<std::string> add_rows(const MeetingOfYear& meeting) {
    std::set<std::string> named;
    AttendanceCounts& at_meeting = x_made.by_meeting[&meeting];
    for (std::size_t row = 0; row < meeting.row_count("attendance"); ++row) {
      const auto attendance =
          model::attendance_words.find(meeting.text("attendance", "attendance", row));
      const std::string replaced = meeting.text("attendance", "substitute_for", row);
      if (!replaced.empty()) ++seat(replaced, "").counts.substituted;
      const bool is_seat = attendance && *attendance != model::Attendance::in_attendance;
      if (!replaced.empty() || !is_seat) continue;
      const std::string member = meeting.text("attendance", "member", row);
      seat(member, meeting.text("attendance", "capacity", row)).counts.add(*attendance);
      at_meeting.add(*attendance);
      x_made.all.add(*attendance);
      named.insert(member);
    }
    return named;
  }

  void report_left_out(const MeetingOfYear& meeting, const std::string& member) {
    x_diagnostics.warning(code::year_attendance, {meeting.find("attendance")->shown, 0, 0},
                          in_quotes(member) +
                              " is in committee_members.csv, but not in "
                              "attendance.csv, so the meeting is not counted for this seat",
                          {"add a row with present, remote, apologies or absent"});
  }

  Diagnostics& x_diagnostics;
  YearAttendance x_made;
};

}  // namespace

std::optional<double> AttendanceCounts::share() const {
  if (possible == 0) return std::nullopt;
  return static_cast<double>(attended) / static_cast<double>(possible);
}

void AttendanceCounts::add(model::Attendance attendance) {
  using model::Attendance;
  ++possible;
  attended += attendance == Attendance::present || attendance == Attendance::remote;
  remote += attendance == Attendance::remote;
  apologies += attendance == Attendance::apologies;
  absent += attendance == Attendance::absent;
}

YearAttendance count_attendance(const std::vector<const MeetingOfYear*>& meetings,
                                Diagnostics& diagnostics) {
  SeatCounting counting(diagnostics);
  for (const MeetingOfYear* meeting : meetings) counting.add(*meeting);
  return counting.take();
}

}  // namespace muster::load
