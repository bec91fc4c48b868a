// SPDX-License-Identifier: MIT
// The tables of a committee's meeting: its agenda, and the papers behind the items.
#include <array>

#include "load/table_declaration.hpp"

namespace muster::load {

namespace {

using enum Shape;
using enum Need;

constexpr std::array<ColumnDeclaration, 8> meeting = {{
    {"committee", text, key, "the committee's name"},
    {"date", date, required, "the day of the meeting"},
    {"time", text, required, "when it begins, as it is printed"},
    {"venue", text, required, "where it is held"},
    {"watch", text, optional, "how the public can follow it"},
    {"enquiries", text, optional, "who to contact: a role and its details"},
    {"notice", text, optional, "what visitors should know"},
    {"nation", text, optional, "whose law applies; empty is England", "|England|Wales"},
}};

constexpr std::array<ColumnDeclaration, 2> bank_holidays = {{
    {"date", date, key, "a day on which offices are closed, besides weekends"},
    {"name", text, optional, "its name"},
}};

constexpr std::array<ColumnDeclaration, 3> meeting_dates = {{
    {"date", date, key, "the day of a meeting"},
    {"time", text, optional, "when it begins, if it differs from the one before"},
    {"venue", text, optional, "where it is held, if it differs from the one before"},
}};

constexpr std::array<ColumnDeclaration, 2> committee_members = {{
    {"member", text, key, "a seat: a role or a ward, never a person's name"},
    {"capacity", text, optional, "Chair, Deputy Chair, co-opted member"},
}};

constexpr std::array<ColumnDeclaration, 10> agenda = {{
    {"item", text, key, "its number, as it is printed"},
    {"title", text, required, "its title, which the public sees even if the item is exempt"},
    {"exempt_paragraph", text, optional,
     "for an exempt item, the paragraphs of Part 1 of Schedule 12A that apply, such as 3 or "
     "1 and 2"},
    {"description", text, optional, "what the committee is asked to do with it"},
    {"purpose", text, optional, "the purpose of the item", "|none|decision|information|discussion"},
    {"paper", text, optional, "the narrative file of a paper that has no cover sheet"},
    {"status", text, optional,
     "whether its papers are ready or follow later; an item that was added after the agenda was "
     "published is late",
     "|ready|to follow|late|withdrawn|deferred"},
    {"reason", text, optional,
     "why it is late, withdrawn or deferred, as a sentence that is printed"},
    {"supplement", order, optional,
     "the number of the supplementary pack that holds its papers; empty for the pack itself"},
    {"every_meeting", text, optional,
     "whether the next meeting has it too; empty if it does unless it has a report", "|yes|no"},
}};

constexpr std::array<ColumnDeclaration, 20> reports = {{
    {"item", text, key, "the item of the agenda", "", "agenda.item"},
    {"subject", text, required, "the report's title"},
    {"report_of", text, required, "the officer whose report it is: a role"},
    {"author", text, optional, "who wrote it: a role"},
    {"outcomes", text, optional, "outcomes of the corporate plan that it serves"},
    {"spending", text, optional, "whether it asks for spending, and how much"},
    {"spending_source", text, optional, "where the money that it asks for comes from"},
    {"summary", text, required, "the summary"},
    {"recommendation", text, required, "what the committee is asked to do"},
    {"main", text, required, "the narrative file with the main report"},
    {"strategic", text, optional, "implications for strategy"},
    {"financial", text, optional, "implications for money"},
    {"resource", text, optional, "implications for staff and other resources"},
    {"legal", text, optional, "legal implications"},
    {"risk", text, optional, "implications for risk"},
    {"equalities", text, optional, "implications for equality"},
    {"climate", text, optional, "implications for the climate"},
    {"security", text, optional, "implications for security"},
    {"conclusion", text, optional, "the conclusion"},
    {"contact", text, optional, "who to contact: a role and its details"},
}};

constexpr std::array<ColumnDeclaration, 6> appendices = {{
    {"item", text, key, "the item of the agenda whose report it belongs to", "", "agenda.item"},
    {"number", text, key, "its number or letter"},
    {"title", text, required, "its title, which the public sees even if the appendix is exempt"},
    {"exempt_paragraph", text, optional,
     "if it is exempt, the paragraphs of Schedule 12A that apply, as in agenda.csv"},
    {"narrative", text, optional, "the narrative file with its text"},
    {"file", text, optional, "a PDF in the edition's folder, instead of a narrative file"},
}};

constexpr std::array<ColumnDeclaration, 3> work_programme = {{
    {"topic", text, key, "what will be looked at"},
    {"presenter", text, optional, "who presents it"},
    {"meeting", text, optional, "the proposed meeting; empty if there is none yet"},
}};

constexpr std::array<TableDeclaration, 8> tables = {{
    {.name = "meeting",
     .title = "Meeting",
     .description = "The meeting that a committee pack is for; one row.",
     .columns = meeting,
     .extras = Extras::audience},
    {.name = "meeting_dates",
     .title = "Dates of meetings",
     .description = "The committee's meetings. `muster new edition` takes the next date from here.",
     .columns = meeting_dates,
     .extras = Extras::audience},
    {.name = "bank_holidays",
     .title = "Bank holidays",
     .description = "Days that don't count as notice of a meeting.",
     .columns = bank_holidays,
     .extras = Extras::audience},
    {.name = "committee_members",
     .title = "Members of the committee",
     .description = "The seats of the committee.",
     .columns = committee_members,
     .extras = Extras::audience},
    {.name = "agenda",
     .title = "Agenda",
     .description = "The items of the meeting in order, exempt ones last.",
     .columns = agenda,
     .extras = Extras::audience,
     .shown_to_public = "item,title,exempt_paragraph",
     .ground = "exempt_paragraph"},
    {.name = "reports",
     .title = "Reports",
     .description = "The cover sheet of each report. The report of an exempt item is restricted.",
     .columns = reports,
     .extras = Extras::audience},
    {.name = "appendices",
     .title = "Appendices",
     .description =
         "The appendices of the reports. The exempt part of a report is an exempt appendix.",
     .columns = appendices,
     .extras = Extras::audience,
     .shown_to_public = "item,number,title,exempt_paragraph",
     .ground = "exempt_paragraph"},
    {.name = "work_programme",
     .title = "Forward plan of work",
     .description = "What the committee will look at, and when.",
     .columns = work_programme,
     .extras = Extras::audience},
}};

}  // namespace

std::span<const TableDeclaration> committee_tables() { return tables; }

}  // namespace muster::load
