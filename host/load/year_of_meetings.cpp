// SPDX-License-Identifier: MIT
#include "load/year_of_meetings.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "model/cells.hpp"

namespace muster::load {

namespace {

class YearReader {
 public:
  YearReader(const model::Dataset& report, const std::vector<model::Dataset>& meetings,
             const Folder& folder, Diagnostics& diagnostics)
      : x_report(report), x_meetings(meetings), x_folder(folder), x_diagnostics(diagnostics) {}

  std::optional<YearOfMeetings> read() {
    const std::size_t errors = x_diagnostics.error_count();
    for (const model::Dataset& meeting : x_meetings) add(meeting);
    x_year.sources.push_back({x_report.edition.id, x_folder.display("meeting_dates.csv")});
    add_dates();
    if (x_year.held().empty())
      error("none of the meetings was held", "name at least one meeting that was held");
    if (x_diagnostics.error_count() != errors) return std::nullopt;
    std::stable_sort(x_year.meetings.begin(), x_year.meetings.end(),
                     [](const auto& a, const auto& b) { return a.date < b.date; });
    add_source_of_sums();
    return std::move(x_year);
  }

 private:
  void error(std::string message, std::string hint) {
    x_diagnostics.error(code::year_meeting, x_report.edition.location, std::move(message),
                        {std::move(hint)});
  }

  void add(const model::Dataset& edition) {
    MeetingOfYear meeting{{}, model::MeetingState::held, "", &edition, x_year.sources.size()};
    const std::string named = in_quotes(edition.edition.id);
    const auto date = meeting.date_in("meeting", "date", 0);
    if (!date)
      return error("the edition " + named +
                       " is named in 'meetings', but its meeting.csv has no "
                       "row with a date",
                   "name only editions of meetings");
    meeting.date = *date;
    if (*date > x_report.edition.published)
      error("the meeting " + named + " is on " + long_date(*date) +
                ", after this edition is "
                "published",
            "correct 'published', or leave the meeting out of 'meetings'");
    const std::string committee = meeting.text("meeting", "committee", 0);
    if (x_year.committee.empty()) x_year.committee = committee;
    if (committee != x_year.committee)
      error("the meeting " + named + " is of the committee " + in_quotes(committee) +
                ", but others are of " + in_quotes(x_year.committee),
            "name only meetings of one committee");
    x_year.sources.push_back({edition.edition.id, edition.find("meeting")->shown});
    x_year.meetings.push_back(std::move(meeting));
  }

  /// Marks cancelled meetings, and adds dates without an edition.
  void add_dates() {
    const MeetingOfYear own{{}, model::MeetingState::held, "", &x_report};
    for (std::size_t row = 0; row < own.row_count("meeting_dates"); ++row) {
      const auto date = own.date_in("meeting_dates", "date", row);
      if (!date || *date > x_report.edition.published) continue;
      const std::string reason = own.text("meeting_dates", "cancelled", row);
      std::size_t known = 0;
      for (MeetingOfYear& meeting : x_year.meetings) {
        if (meeting.date != *date) continue;
        ++known;
        if (!reason.empty())
          std::tie(meeting.state, meeting.reason) =
              std::pair(model::MeetingState::cancelled, reason);
      }
      if (known != 0) continue;
      const auto state =
          reason.empty() ? model::MeetingState::not_recorded : model::MeetingState::cancelled;
      x_year.meetings.push_back({*date, state, reason, nullptr, x_year.sources.size() - 1});
      if (reason.empty()) report_not_recorded(*date, x_report.find("meeting_dates")->lines[row]);
    }
  }

  void report_not_recorded(Date date, std::uint32_t line) {
    x_diagnostics.warning(
        code::year_not_recorded, {x_folder.display("meeting_dates.csv"), line, 0},
        "the meeting of " + long_date(date) + " is neither cancelled nor one of 'meetings'",
        {"add its edition to 'meetings' in edition.yaml, or say in the column 'cancelled' why it "
         "was not held"});
  }

  void add_source_of_sums() {
    std::vector<std::string> ids;
    for (const MeetingOfYear* meeting : x_year.held()) ids.push_back(meeting->dataset->edition.id);
    x_year.sources.push_back({listed(ids), x_report.edition.location.file});
  }

  const model::Dataset& x_report;
  const std::vector<model::Dataset>& x_meetings;
  const Folder& x_folder;
  Diagnostics& x_diagnostics;
  YearOfMeetings x_year;
};

}  // namespace

std::size_t MeetingOfYear::row_count(std::string_view table) const {
  const model::Table* found = find(table);
  return found == nullptr ? 0 : found->row_count();
}

std::string MeetingOfYear::text(std::string_view table, std::string_view column,
                                std::size_t row) const {
  return std::string(model::text_at(*dataset, find(table)->find(column), row));
}

std::optional<Date> MeetingOfYear::date_in(std::string_view table, std::string_view column,
                                           std::size_t row) const {
  const model::Table* found = find(table);
  const model::Column* at = found == nullptr ? nullptr : found->find(column);
  return at == nullptr || row >= found->row_count() ? std::nullopt : model::date_at(at, row);
}

std::vector<const MeetingOfYear*> YearOfMeetings::held() const {
  std::vector<const MeetingOfYear*> held;
  for (const MeetingOfYear& meeting : meetings)
    if (meeting.is_held()) held.push_back(&meeting);
  return held;
}

std::optional<YearOfMeetings> year_of_meetings(const model::Dataset& report,
                                               const std::vector<model::Dataset>& meetings,
                                               const Folder& folder, Diagnostics& diagnostics) {
  return YearReader(report, meetings, folder, diagnostics).read();
}

}  // namespace muster::load
