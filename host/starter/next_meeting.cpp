// SPDX-License-Identifier: MIT
#include "starter/next_meeting.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "base/working_days.hpp"
#include "load/audience_filter.hpp"
#include "load/edition_reader.hpp"
#include "load/file_problems.hpp"
#include "model/table_words.hpp"
#include "starter/codes.hpp"
#include "starter/csv_rows.hpp"
#include "starter/next_edition.hpp"

namespace muster::starter {

namespace {

using model::ItemStatus;

ItemStatus status_of(const Rows& agenda, const Cells& item) {
  return model::item_status_words.find_or_first(cell(item, agenda.column("status")));
}

bool is_restricted(const Rows& agenda, const Cells& item) {
  return model::is_restricted(cell(item, agenda.column("audience")));
}

class Clerk {
 public:
  Clerk(const Folder& old, int months, bool keeps_closed, Diagnostics& diagnostics)
      : x_old(old), x_months(months), x_keeps_closed(keeps_closed), x_diagnostics(diagnostics) {}

  NextMeeting prepare();

 private:
  Rows rows_of(const std::string& file) {
    return x_old.has(file) ? read_rows(x_old, file, x_diagnostics) : Rows{};
  }
  void task(std::string message) {
    x_diagnostics.note(code::new_meeting_task, {}, std::move(message));
  }

  void move_meeting();
  Date next_date(Date before, Cells& meeting, const Rows& table);
  Holidays holidays();
  void keep_items();
  bool is_kept(const Rows& agenda, const Cells& item) const;
  void empty_item(const Rows& agenda, Cells& item, bool reported);
  void keep_actions();
  void leave_papers_out(const char* file, const char* column, const char* folder);
  void leave_restricted_narrative_out();

  const Folder& x_old;
  int x_months;
  bool x_keeps_closed;
  Diagnostics& x_diagnostics;
  NextMeeting x_next;
  std::set<std::string> x_reported;  ///< items with a report
};

Holidays Clerk::holidays() {
  Holidays found;
  for (const std::string& text : values(rows_of("bank_holidays.csv"), "date"))
    if (auto day = parse_date(text)) found.insert(*day);
  return found;
}

/// Returns the date of the next meeting. Also copies its time and venue from the calendar, if
/// given.
Date Clerk::next_date(Date before, Cells& meeting, const Rows& table) {
  const Rows calendar = rows_of("meeting_dates.csv");
  const Cells* next = nullptr;
  std::optional<Date> date;
  for (const Cells& row : calendar.rows) {
    const auto day = parse_date(cell(row, calendar.column("date")));
    const bool cancelled = !cell(row, calendar.column("cancelled")).empty();
    if (!day || cancelled || *day <= before || (date && *day >= *date)) continue;
    date = day;
    next = &row;
  }
  if (next == nullptr) {
    date = months_later(before, x_months);
    x_diagnostics.warning(code::new_meeting_date, {},
                          "no meeting after " + long_date(before) +
                              " is known, so the date is set to " + long_date(*date),
                          {"list the committee's meetings in meeting_dates.csv, or correct the "
                           "dates in meeting.csv and edition.yaml"});
    return *date;
  }
  for (const char* column : {"time", "venue"}) {
    const std::string text = cell(*next, calendar.column(column));
    const std::size_t at = table.column(column);
    if (!text.empty() && at < meeting.size()) meeting[at] = text;
  }
  return *date;
}

void Clerk::move_meeting() {
  Rows table = rows_of("meeting.csv");
  if (table.rows.empty()) return;
  Cells& meeting = table.rows.front();
  const std::size_t at = table.column("date");
  const auto before = parse_date(cell(meeting, at));
  if (!before) return;
  const Date next = next_date(*before, meeting, table);
  meeting[at] = iso_date(next);
  empty_columns(table, {"minutes_status", "minutes_agreed"});
  const int notice = days_of_notice(cell(meeting, table.column("nation")));
  x_next.dates = MeetingDates{*before, next, latest_notice(next, notice, holidays())};
  x_next.tables["meeting.csv"] = text_of(table);
  task("the meeting is on " + long_date(next) + ": publish the agenda by " +
       long_date(x_next.dates->published));
}

/// Whether an item is on the next agenda. An item without a report is on every agenda, unless its
/// row says otherwise. A deferred item comes back, unless it is restricted.
bool Clerk::is_kept(const Rows& agenda, const Cells& item) const {
  const std::string said = cell(item, agenda.column("every_meeting"));
  if (!said.empty()) return said == "yes";
  const ItemStatus status = status_of(agenda, item);
  if (status == ItemStatus::deferred) return !is_restricted(agenda, item);
  return status != ItemStatus::withdrawn && status != ItemStatus::late &&
         !x_reported.contains(cell(item, agenda.column("item")));
}

bool has_number(const Rows& agenda, const Cells& item) {
  return model::item_kind_words.find_or_first(cell(item, agenda.column("kind"))) ==
         model::ItemKind::numbered;
}

bool names_a_year(const std::string& text) {
  for (std::size_t at = text.find("20"); at != std::string::npos; at = text.find("20", at + 1)) {
    const std::string year = text.substr(at, 4);
    if (year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos) return true;
  }
  return false;
}

/// Clears an item for the next meeting, and notes what the clerk has to do. Its papers are marked
/// as to follow, so that the folder can be built before they arrive.
void Clerk::empty_item(const Rows& agenda, Cells& item, bool reported) {
  const std::string number =
      has_number(agenda, item) ? "item " + cell(item, agenda.column("item")) + ", " : "";
  const std::string name = number + cell(item, agenda.column("title")) + ": ";
  const std::string paper = cell(item, agenda.column("paper"));
  const bool was_deferred = status_of(agenda, item) == ItemStatus::deferred;
  const bool exempt = is_restricted(agenda, item);
  const auto set = [&](std::string_view column, std::string_view text) {
    if (const std::size_t at = agenda.column(column); at < item.size()) item[at] = text;
  };
  set("status", "");
  set("reason", "");
  set("supplement", "");
  if (exempt)
    for (const char* column : {"description", "paper"}) set(column, "");
  else if (!paper.empty() || reported || was_deferred)
    set("status", model::item_status_words.word(ItemStatus::to_follow));
  if (!paper.empty() && !exempt)
    task(name + "write narrative/" + paper + ".md, and clear 'status'");
  else if (was_deferred)
    task(name + "it was deferred to this meeting: add its report, and clear 'status'");
  else if (reported)
    task(name + "add its report to reports.csv, and clear 'status'");
  if (!exempt && names_a_year(cell(item, agenda.column("description"))))
    task(name + "correct the date in its description");
}

/// What was done or dropped was reported to the meeting before, so it stays behind unless the
/// publisher wants it.
void Clerk::keep_actions() {
  Rows actions = rows_of("meeting_actions.csv");
  const std::size_t status = actions.column("status");
  std::erase_if(actions.rows, [&](const Cells& row) {
    return !x_keeps_closed &&
           model::log_status_words.find_or_first(cell(row, status)) != model::LogStatus::open;
  });
  const char* const file = "meeting_actions.csv";
  if (!actions.header.empty())
    x_next.tables[file] = without_restricted(file, text_of(actions), x_diagnostics);
}

bool are_counted(const Rows& agenda) {
  std::size_t count = 0;
  return std::ranges::all_of(agenda.rows, [&](const Cells& item) {
    return !has_number(agenda, item) ||
           cell(item, agenda.column("item")) == std::to_string(++count);
  });
}

void Clerk::keep_items() {
  Rows agenda = rows_of("agenda.csv");
  const std::size_t number = agenda.column("item");
  const bool counted = are_counted(agenda);
  if (agenda.column("status") == agenda.header.size()) agenda.header.emplace_back("status");
  std::erase_if(agenda.rows, [&](const Cells& item) { return !is_kept(agenda, item); });
  std::size_t count = 0;
  for (Cells& item : agenda.rows) {
    item.resize(agenda.header.size());
    const bool reported = x_reported.contains(item[number]);
    if (counted && has_number(agenda, item)) item[number] = std::to_string(++count);
    empty_item(agenda, item, reported);
  }
  x_next.tables["agenda.csv"] = text_of(agenda);
}

void Clerk::leave_papers_out(const char* file, const char* column, const char* folder) {
  const std::string ending = *folder == '\0' ? "" : ".md";
  for (const std::string& name : values(rows_of(file), column))
    if (!name.empty()) x_next.left_out.insert(folder + name + ending);
}

void Clerk::leave_restricted_narrative_out() {
  load::FileProblems reported_already("");
  for (const std::string& name : load::narrative_files(x_old)) {
    const std::string file = "narrative/" + name;
    if (!name.ends_with(".md") || x_next.left_out.contains(file)) continue;
    const std::string text = x_old.read(file);
    if (load::for_audience(text, model::Audience::for_public, reported_already) == text) continue;
    x_next.left_out.insert(file);
    x_diagnostics.note(code::new_meeting_restricted, {x_old.display(file), 0, 0},
                       "the text has restricted passages, so it was not copied");
  }
}

NextMeeting Clerk::prepare() {
  x_reported = values(rows_of("reports.csv"), "item");
  move_meeting();
  keep_items();
  keep_actions();
  for (const char* file : {"reports.csv", "appendices.csv", "supplements.csv", "made_public.csv",
                           "attendance.csv", "declarations.csv", "minutes.csv", "decisions.csv"}) {
    Rows table = rows_of(file);
    table.rows.clear();
    if (!table.header.empty()) x_next.tables[file] = text_of(table);
  }
  leave_papers_out("agenda.csv", "paper", "narrative/");
  leave_papers_out("reports.csv", "main", "narrative/");
  leave_papers_out("reports.csv", "file", "");
  leave_papers_out("appendices.csv", "narrative", "narrative/");
  leave_papers_out("appendices.csv", "file", "");
  leave_restricted_narrative_out();
  return std::move(x_next);
}

}  // namespace

std::optional<NextMeeting> next_meeting(const Folder& old, int months, bool keeps_closed,
                                        Diagnostics& diagnostics) {
  if (!old.has("agenda.csv")) return std::nullopt;
  return Clerk(old, months, keeps_closed, diagnostics).prepare();
}

std::string without_restricted(const std::string& file, const std::string& text,
                               Diagnostics& diagnostics) {
  Rows rows = read_rows(*memory_folder({{file, text}}), file, diagnostics);
  const std::size_t audience = rows.column("audience");
  const std::size_t gone = std::erase_if(
      rows.rows, [&](const Cells& row) { return model::is_restricted(cell(row, audience)); });
  if (gone == 0) return text;
  diagnostics.note(
      code::new_meeting_restricted, {file, 0, 0},
      counted(gone, "restricted row") + (gone == 1 ? " was" : " were") + " not copied");
  return text_of(rows);
}

}  // namespace muster::starter
