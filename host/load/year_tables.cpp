// SPDX-License-Identifier: MIT
#include "load/year_tables.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "load/made_table.hpp"
#include "load/table_declaration.hpp"
#include "load/year_actions.hpp"
#include "load/year_attendance.hpp"
#include "load/year_business.hpp"
#include "load/year_of_meetings.hpp"

namespace muster::load {

namespace {

constexpr std::array<const char*, 5> purposes = {"decision", "discussion", "information", "none",
                                                 hidden_purpose};

double number(std::size_t count) { return static_cast<double>(count); }

class YearTables {
 public:
  YearTables(const YearOfMeetings& year, model::Dataset& report, Diagnostics& diagnostics)
      : x_year(year),
        x_held(year.held()),
        x_report(report),
        x_attendance(count_attendance(x_held, diagnostics)),
        x_actions(count_actions(x_held, diagnostics)) {
    for (const MeetingOfYear* meeting : x_held) x_business.add(*meeting);
  }

  void fill() {
    keep(whole_year());
    keep(meetings());
    keep(items());
    keep(exempt());
    keep(decisions());
    keep(attendance());
    keep(actions());
  }

 private:
  MadeTable table(const char* name) { return {name, x_year.sources, x_report.texts}; }

  /// Adds the table, unless nothing is recorded for it.
  void keep(MadeTable made) {
    if (made.row_count() == 0) return;
    model::Table table = made.take();
    x_report.tables.insert_or_assign(table.schema.name, std::move(table));
  }

  double meetings_in(model::MeetingState state) const {
    return static_cast<double>(std::ranges::count(x_year.meetings, state, &MeetingOfYear::state));
  }

  MadeTable whole_year() {
    MadeTable made = table("year");
    made.add_row(x_year.all());
    made.set("committee", x_year.committee);
    made.set("from", x_held.front()->date);
    made.set("to", x_held.back()->date);
    made.set("held", number(x_held.size()));
    made.set("cancelled", meetings_in(model::MeetingState::cancelled));
    made.set("not_recorded", meetings_in(model::MeetingState::not_recorded));
    made.set("items", number(x_business.all.items));
    made.set("late", number(x_business.all.late));
    made.set("exempt", number(x_business.all.exempt));
    made.set("exempt_appendices", number(x_business.exempt_appendices));
    made.set("made_public", number(x_business.made_public));
    made.set("with_decisions", number(x_business.with_decisions));
    if (x_business.with_decisions > 0) made.set("decisions", number(x_business.decided));
    made.set("with_attendance", number(x_attendance.by_meeting.size()));
    if (!x_attendance.by_meeting.empty()) {
      made.set("possible", number(x_attendance.all.possible));
      made.set("attended", number(x_attendance.all.attended));
    }
    made.set("attendance_rate", x_attendance.all.share());
    made.set("log_of", x_actions.log_of);
    if (x_actions.log_of) set_actions(x_actions.all, made);
    return made;
  }

  MadeTable meetings() {
    MadeTable made = table("year_meetings");
    for (const MeetingOfYear& meeting : x_year.meetings) {
      made.add_row(meeting.source);
      made.set("date", meeting.date);
      if (meeting.dataset != nullptr) made.set("meeting", meeting.dataset->edition.id);
      made.set("state", std::string(model::meeting_state_words.word(meeting.state)));
      made.set("reason", meeting.reason);
      if (meeting.is_held()) set_held(meeting, made);
      if (meeting.state == model::MeetingState::cancelled)
        for (const char* column : {"items", "late", "exempt", "decisions", "possible", "attended",
                                   "attendance_rate", "raised", "ended", "overdue"})
          made.set_not_applicable(column);
    }
    return made;
  }

  void set_held(const MeetingOfYear& meeting, MadeTable& made) {
    Business business;
    business.add(meeting);
    made.set("items", number(business.all.items));
    made.set("late", number(business.all.late));
    made.set("exempt", number(business.all.exempt));
    if (business.with_decisions > 0) made.set("decisions", number(business.decided));
    if (auto at = x_attendance.by_meeting.find(&meeting); at != x_attendance.by_meeting.end()) {
      made.set("possible", number(at->second.possible));
      made.set("attended", number(at->second.attended));
      made.set("attendance_rate", at->second.share());
    }
    if (auto at = x_actions.by_meeting.find(&meeting); at != x_actions.by_meeting.end()) {
      made.set("raised", number(at->second.raised));
      made.set("ended", number(at->second.ended));
      made.set("overdue", number(at->second.overdue));
    }
  }

  MadeTable items() {
    MadeTable made = table("year_items");
    for (const char* purpose : purposes) {
      const auto counts = x_business.items.find(purpose);
      if (counts == x_business.items.end()) continue;
      made.add_row(x_year.all());
      made.set("purpose", std::string_view(purpose));
      made.set("items", number(counts->second.items));
      made.set("late", number(counts->second.late));
      made.set("to_follow", number(counts->second.to_follow));
      made.set("withdrawn", number(counts->second.withdrawn));
      made.set("deferred", number(counts->second.deferred));
    }
    return made;
  }

  MadeTable exempt() {
    MadeTable made = table("year_exempt");
    for (const auto& [paragraph, counts] : x_business.exempt) {
      made.add_row(x_year.all());
      made.set("paragraph", paragraph);
      made.set("items", number(counts.items));
      made.set("appendices", number(counts.appendices));
      made.set("made_public", number(counts.made_public));
    }
    return made;
  }

  /// The public doesn't learn whether there was a vote on an exempt decision, so those figures are
  /// unknown.
  MadeTable decisions() {
    MadeTable made = table("year_decisions");
    for (const char* purpose : purposes) {
      const auto counts = x_business.decisions.find(purpose);
      if (counts == x_business.decisions.end()) continue;
      made.add_row(x_year.all());
      made.set("purpose", std::string_view(purpose));
      made.set("decisions", number(counts->second.decisions));
      made.set("exempt", number(counts->second.exempt));
      if (purpose == std::string_view(hidden_purpose)) continue;
      made.set("votes", number(counts->second.votes));
      made.set("call_in", number(counts->second.call_in));
    }
    return made;
  }

  MadeTable attendance() {
    MadeTable made = table("year_attendance");
    for (const YearAttendance::Seat& seat : x_attendance.seats) {
      made.add_row(x_year.all());
      made.set("member", seat.member);
      made.set("capacity", seat.capacity);
      made.set("possible", number(seat.counts.possible));
      made.set("attended", number(seat.counts.attended));
      made.set("remote", number(seat.counts.remote));
      made.set("apologies", number(seat.counts.apologies));
      made.set("absent", number(seat.counts.absent));
      made.set("substituted", number(seat.counts.substituted));
      made.set("attendance_rate", seat.counts.share());
      made.set("not_recorded", number(seat.counts.not_recorded));
    }
    return made;
  }

  static void set_actions(const ActionCounts& counts, MadeTable& made) {
    made.set("carried", number(counts.carried));
    made.set("raised", number(counts.raised));
    made.set("done", number(counts.done));
    made.set("dropped", number(counts.dropped));
    made.set("open", number(counts.open));
    made.set("overdue", number(counts.overdue));
    made.set("lost", number(counts.lost));
    made.set("days", counts.mean_days());
  }

  MadeTable actions() {
    MadeTable made = table("year_actions");
    for (const auto& [owner, counts] : x_actions.owners) {
      made.add_row(x_year.all());
      made.set("owner", owner);
      set_actions(counts, made);
    }
    return made;
  }

  const YearOfMeetings& x_year;
  std::vector<const MeetingOfYear*> x_held;
  model::Dataset& x_report;
  YearAttendance x_attendance;
  YearActions x_actions;
  Business x_business;
};

bool has_own_tables(const Folder& folder, Diagnostics& diagnostics) {
  bool any = false;
  for (const TableDeclaration& declared : year_tables()) {
    const std::string file = std::string(declared.name) + ".csv";
    if (!folder.has(file)) continue;
    any = true;
    diagnostics.error(code::year_own_table, {folder.display(file), 0, 0},
                      "edition.yaml names 'meetings', from which muster fills in this table",
                      {"delete the file, or 'meetings' in edition.yaml"});
  }
  return any;
}

}  // namespace

void fill_year_tables(model::Dataset& report, const std::vector<model::Dataset>& meetings,
                      const Folder& folder, Diagnostics& diagnostics) {
  if (has_own_tables(folder, diagnostics)) return;
  if (const auto year = year_of_meetings(report, meetings, folder, diagnostics))
    YearTables(*year, report, diagnostics).fill();
}

}  // namespace muster::load
