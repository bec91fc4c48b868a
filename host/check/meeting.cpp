// SPDX-License-Identifier: MIT
// Compares a committee's papers with the law: notice of the meeting, late items, exempt paragraphs,
// the resolution to exclude the public, and what each report must name.
// Sources: Local Government Act 1972, sections 100A, 100B and 100D and Schedule 12A.
#include <algorithm>
#include <array>
#include <cstdint>
#include <regex>
#include <set>
#include <utility>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "base/exempt_paragraphs.hpp"
#include "base/word_list.hpp"
#include "base/working_days.hpp"
#include "check/cells.hpp"
#include "check/check.hpp"
#include "check/codes.hpp"
#include "document/paper.hpp"
#include "document/walk.hpp"
#include "model/table_words.hpp"

namespace muster::check {

namespace {

using model::Table;

/// The paragraphs of Schedule 12A that apply in a nation.
struct Law {
  std::string_view nation;
  int first, last;          ///< paragraphs of Schedule 12A
  std::string_view others;  ///< further paragraphs, separated by spaces
};
constexpr std::array<Law, 2> laws = {{{"England", 1, 7, ""}, {"Wales", 12, 18, "18A 18B 18C"}}};

/// Reports each appendix that a report names and its item lacks. "Appendix 2 of the joint forward
/// plan" is not counted, because it is part of another document.
class NamedAppendices {
 public:
  NamedAppendices(std::string_view item, std::set<std::string> known, Diagnostics& diagnostics)
      : x_item(item), x_known(std::move(known)), x_diagnostics(diagnostics) {}

  /// Looks through a text that begins in a line of a file. For a paper in Word, the line is the
  /// number of a paragraph, so a line end in its text counts nothing.
  void look(const std::string& text, Location where, bool has_lines) {
    static const std::regex mention("\\bAppendix ([0-9]{1,4}|[A-Z])\\b(?! (?:of|to) )");
    auto from = text.cbegin();
    for (std::sregex_iterator at(text.begin(), text.end(), mention), end; at != end; ++at) {
      const auto here = text.cbegin() + at->position();
      if (has_lines) where.line += static_cast<std::uint32_t>(std::count(from, here, '\n'));
      from = here;
      if (!x_known.insert((*at)[1].str()).second) continue;
      x_diagnostics.warning(
          code::meeting_appendix, where,
          "the report names " + at->str() + ", but item " + x_item + " has no such appendix",
          {"add it to appendices.csv, or correct the text"});
    }
  }

 private:
  std::string x_item;
  std::set<std::string> x_known;  ///< numbers of the item's appendices, and those reported
  Diagnostics& x_diagnostics;
};

/// Checks the tables of a meeting.
class Meeting {
 public:
  explicit Meeting(const Inspection& inspection) : x_inspection(inspection) {}

  void check();

 private:
  const Table* table(std::string_view name) const { return x_inspection.dataset.find(name); }
  std::string_view text(const Table& table, std::string_view column, std::size_t row) const {
    return text_at(x_inspection.dataset, table.find(column), row);
  }
  Location place(const Table& table, std::size_t row) const {
    return place_of(x_inspection, table, row);
  }
  std::string_view item(const Table& table, std::size_t row) const {
    return text(table, "item", row);
  }

  void check_notice(const Table& meeting);
  Holidays holidays(Date from, Date to, const Location& where);
  void check_item(const Table& agenda, std::size_t row);
  void check_paragraphs(const Table& table, std::size_t row);
  void check_resolution(const Table& agenda);
  void check_report(const Table& reports, std::size_t row);
  void check_appendices_named(const Table& reports, std::size_t row);
  const model::Narrative* narrative(std::string_view name) const;
  std::set<std::string> appendices_of(std::string_view item) const;

  const Inspection& x_inspection;
  Diagnostics& x_diagnostics = x_inspection.diagnostics;
  const Law* x_law = &laws.front();
};

/// Returns the dates in bank_holidays.csv. A year without a date is reported, because nobody has
/// entered its holidays.
Holidays Meeting::holidays(Date from, Date to, const Location& where) {
  Holidays found;
  std::set<int> years;
  if (const Table* days = table("bank_holidays")) {
    for (std::size_t row = 0; row < days->row_count(); ++row) {
      const auto day = date_at(days->find("date"), row);
      if (!day) continue;
      found.insert(*day);
      years.insert(to_civil(*day).year);
    }
  }
  for (int year = to_civil(from).year; year <= to_civil(to).year; ++year) {
    if (years.contains(year)) continue;
    x_diagnostics.note(code::meeting_holidays, where,
                       "no bank holidays of " + std::to_string(year) +
                           " are known, so only weekends are left out of the days of notice",
                       {"list them in bank_holidays.csv"});
  }
  return found;
}

void Meeting::check_notice(const Table& meeting) {
  const auto day = date_at(meeting.find("date"), 0);
  if (!day) return;
  const Date published = x_inspection.dataset.edition.published;
  const Location where = place(meeting, 0);
  if (published >= *day) {
    x_diagnostics.error(code::meeting_notice, where,
                        "the agenda is published on " + long_date(published) +
                            ", but the meeting is on " + long_date(*day),
                        {"correct 'published' in edition.yaml or the date of the meeting"});
    return;
  }
  const Holidays free = holidays(published, *day, where);
  const int needed = days_of_notice(x_law->nation);
  const int given = clear_days(published, *day, free);
  if (given >= needed) return;
  x_diagnostics.warning(code::meeting_notice, where,
                        "the agenda is published on " + long_date(published) + ", " +
                            counted(static_cast<std::size_t>(given), "clear day") +
                            " before the meeting on " + long_date(*day) +
                            ", but the law asks for " + std::to_string(needed),
                        {"publish it by " + long_date(latest_notice(*day, needed, free)) +
                         ", unless the meeting was called at shorter notice"});
}

bool is_paragraph(const Law& law, const std::string& number) {
  for (int known = law.first; known <= law.last; ++known)
    if (number == std::to_string(known)) return true;
  return !law.others.empty() &&
         (" " + std::string(law.others) + " ").find(" " + number + " ") != std::string::npos;
}

void Meeting::check_paragraphs(const Table& table, std::size_t row) {
  const std::string_view stated = text(table, "exempt_paragraph", row);
  if (stated.empty()) return;
  const auto numbers = exempt_paragraphs(stated);
  const auto wrong = std::ranges::find_if_not(
      numbers, [&](const std::string& number) { return is_paragraph(*x_law, number); });
  if (!numbers.empty() && wrong == numbers.end()) return;
  const std::string named = numbers.empty() ? std::string(stated) : *wrong;
  x_diagnostics.error(
      code::meeting_paragraph, place(table, row),
      "'" + named + "' is not a paragraph of Schedule 12A for " + std::string(x_law->nation),
      {"write one or more of " + std::to_string(x_law->first) + " to " +
       std::to_string(x_law->last) + ", such as '" + std::to_string(x_law->first + 2) + "' or '" +
       std::to_string(x_law->first) + " and " + std::to_string(x_law->first + 1) + "'"});
}

void Meeting::check_item(const Table& agenda, std::size_t row) {
  check_paragraphs(agenda, row);
  if (model::item_status_words.find(text(agenda, "status", row)) != model::ItemStatus::late ||
      !text(agenda, "reason", row).empty())
    return;
  x_diagnostics.error(
      code::meeting_late, place(agenda, row),
      "item " + std::string(item(agenda, row)) + " is late, but no reason is given",
      {"give in 'reason' the special circumstances for which the chair takes the item as urgent "
       "(Local Government Act 1972, section 100B(4)(b))"});
}

bool excludes_public(std::string_view words) {
  return lower(words).find("exclu") != std::string::npos;
}

/// Only a resolution can exclude the public. It must be an item before the first exempt item.
void Meeting::check_resolution(const Table& agenda) {
  for (std::size_t row = 0; row < agenda.row_count(); ++row) {
    const bool exempt = !text(agenda, "exempt_paragraph", row).empty();
    if (!exempt && (excludes_public(text(agenda, "title", row)) ||
                    excludes_public(text(agenda, "description", row))))
      return;
    if (!exempt) continue;
    x_diagnostics.warning(code::meeting_resolution, place(agenda, row),
                          "item " + std::string(item(agenda, row)) +
                              " is exempt, but no item before it excludes the public",
                          {"add an item such as 'Exclusion of the public' before it (Local "
                           "Government Act 1972, section 100A(4))"});
    return;
  }
}

void Meeting::check_report(const Table& reports, std::size_t row) {
  // In a public edition, the only text of a restricted row is its number.
  if (text(reports, "subject", row).empty()) return;
  for (const char* column : {"author", "contact"}) {
    if (!text(reports, column, row).empty()) continue;
    x_diagnostics.warning(
        code::meeting_contact, place(reports, row),
        "the report of item " + std::string(item(reports, row)) + " has no " + column,
        {std::string("name a role in the column '") + column + "'"});
  }
  check_appendices_named(reports, row);
}

const model::Narrative* Meeting::narrative(std::string_view name) const {
  const auto& all = x_inspection.dataset.narrative;
  const auto found = std::ranges::find(all, name, &model::Narrative::name);
  return found == all.end() ? nullptr : &*found;
}

std::set<std::string> Meeting::appendices_of(std::string_view wanted) const {
  std::set<std::string> numbers;
  const Table* appendices = table("appendices");
  for (std::size_t row = 0; appendices != nullptr && row < appendices->row_count(); ++row)
    if (item(*appendices, row) == wanted) numbers.emplace(text(*appendices, "number", row));
  return numbers;
}

void Meeting::check_appendices_named(const Table& reports, std::size_t row) {
  const std::string_view number = item(reports, row);
  NamedAppendices named(number, appendices_of(number), x_diagnostics);
  if (const model::Narrative* report = narrative(text(reports, "main", row)))
    named.look(report->text, {report->file, 1, 0}, true);
  const std::string file(text(reports, "file", row));
  if (!document::is_paper(file) || !x_inspection.open_paper) return;
  const document::Paper* paper = x_inspection.open_paper(file);
  if (paper == nullptr) return;
  document::for_each_block(paper->blocks, [&](const document::Block& block) {
    document::for_each_inlines(block, [&](const document::Inlines& inlines) {
      named.look(document::plain_text(inlines),
                 {x_inspection.folder.display(file), block.source.line, 0}, false);
    });
  });
}

void Meeting::check() {
  const Table* agenda = table("agenda");
  if (agenda == nullptr) return;
  const Table* meeting = table("meeting");
  if (meeting != nullptr && meeting->row_count() > 0) {
    const auto law = std::ranges::find(laws, text(*meeting, "nation", 0), &Law::nation);
    if (law != laws.end()) x_law = law;
    check_notice(*meeting);
  }
  for (std::size_t row = 0; row < agenda->row_count(); ++row) check_item(*agenda, row);
  check_resolution(*agenda);
  if (const Table* appendices = table("appendices"))
    for (std::size_t row = 0; row < appendices->row_count(); ++row)
      check_paragraphs(*appendices, row);
  if (const Table* reports = table("reports"))
    for (std::size_t row = 0; row < reports->row_count(); ++row) check_report(*reports, row);
}

}  // namespace

void check_meeting(const Inspection& inspection) { Meeting(inspection).check(); }

}  // namespace muster::check
