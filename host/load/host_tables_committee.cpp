// SPDX-License-Identifier: MIT
// The tables of a committee meeting: the agenda, and the papers for its items.
#include <array>

#include "load/table_declaration.hpp"
#include "model/table_words.hpp"

namespace muster::load {

namespace {

using enum Shape;
using enum Need;

constexpr std::array<ColumnDeclaration, 10> meeting = {{
    {"committee", text, key, "the committee's name"},
    {"date", date, required, "the day of the meeting"},
    {"time", text, required, "when it begins, as it is printed"},
    {"venue", text, required, "where it is held"},
    {"watch", text, optional, "how the public can follow it"},
    {"enquiries", text, optional, "who to contact: a role and its details"},
    {"notice", text, optional, "what visitors should know"},
    {"nation", text, optional, "whose law applies; empty is England", "|England|Wales"},
    {"minutes_status", text, optional, "whether the committee has agreed its minutes",
     "|draft|agreed"},
    {"minutes_agreed", date, optional, "the day on which it agreed them"},
}};

constexpr std::array<ColumnDeclaration, 2> bank_holidays = {{
    {"date", date, key, "a day on which offices are closed, besides weekends"},
    {"name", text, optional, "its name"},
}};

constexpr std::array<ColumnDeclaration, 4> meeting_dates = {{
    {"date", date, key, "the day of a meeting"},
    {"time", text, optional, "when it begins, if it differs from the one before"},
    {"venue", text, optional, "where it is held, if it differs from the one before"},
    {"cancelled", text, optional,
     "why it was cancelled, as a sentence that is printed; empty if it was not"},
}};

constexpr std::array<ColumnDeclaration, 2> committee_members = {{
    {"member", text, key, "a seat: a role or a ward, never a person's name"},
    {"capacity", text, optional, "Chair, Deputy Chair, co-opted member"},
}};

constexpr std::array<ColumnDeclaration, 11> agenda = {{
    {"item", text, key, "its number, as it is printed; without a number, a short word for it"},
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
     one_of_or_first<model::item_status_words>},
    {"reason", text, optional,
     "why it is late, withdrawn or deferred, or where it was moved, as a sentence that is printed"},
    {"supplement", order, optional,
     "the number of the supplementary pack that holds its papers, or announces its status; empty "
     "for the pack itself"},
    {"every_meeting", text, optional,
     "whether the next meeting has it too; empty if it does unless it has a report", "yes|no"},
    {"kind", text, optional,
     "whether its number is printed, which an empty cell means too; a heading is printed over the "
     "items after it, and has no papers",
     one_of_or_first<model::item_kind_words>},
}};

constexpr std::array<ColumnDeclaration, 3> supplements = {{
    {"number", order, key, "its number, as the column supplement of other tables gives it"},
    {"published", date, required, "the day on which it came out, after the pack"},
    {"note", text, optional, "a sentence for its title page"},
}};

constexpr std::array<ColumnDeclaration, 5> made_public = {{
    {"item", text, key, "the exempt item of the agenda; its report is public with it", "",
     "agenda.item"},
    {"appendix", text, optional_key,
     "the number of an exempt appendix; empty for the item and its report"},
    {"date", date, required, "the day from which it is public"},
    {"reason", text, required, "why it is no longer exempt, as a sentence that is printed"},
    {"supplement", order, optional,
     "the number of the supplementary pack that prints it; empty for the pack itself"},
}};

constexpr std::array<ColumnDeclaration, 23> reports = {{
    {"item", text, key, "the item of the agenda", "", "agenda.item"},
    {"supplement", order, optional_key,
     "the number of the supplementary pack in which it replaces the item's earlier report"},
    {"reason", text, optional, "why it replaces the earlier one, as a sentence that is printed"},
    {"subject", text, required, "the report's title"},
    {"report_of", text, required, "the officer whose report it is: a role"},
    {"author", text, optional, "who wrote it: a role"},
    {"outcomes", text, optional, "outcomes of the corporate plan that it serves"},
    {"spending", text, optional, "whether it asks for spending, and how much"},
    {"spending_source", text, optional, "where the money that it asks for comes from"},
    {"summary", text, required, "the summary"},
    {"recommendation", text, required, "what the committee is asked to do"},
    {"main", text, optional, "the narrative file with the main report"},
    {"file", text, optional,
     "a Word file (.docx) in the edition's folder, instead of a narrative file"},
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

constexpr std::array<ColumnDeclaration, 9> appendices = {{
    {"item", text, key, "the item of the agenda whose report it belongs to", "", "agenda.item"},
    {"number", text, key, "its number or letter"},
    {"supplement", order, optional_key,
     "the number of the supplementary pack in which it comes late, or replaces the one before"},
    {"reason", text, optional, "why it is late or replaced, as a sentence that is printed"},
    {"title", text, required, "its title, which the public sees even if the appendix is exempt"},
    {"exempt_paragraph", text, optional,
     "if it is exempt, the paragraphs of Schedule 12A that apply, as in agenda.csv"},
    {"narrative", text, optional, "the narrative file with its text"},
    {"file", text, optional,
     "a PDF or a Word file (.docx) in the edition's folder, instead of a narrative file"},
    {"flatten", text, optional,
     "whether a PDF is printed without what its hidden layers hold, and with form fields as it "
     "draws them",
     "yes|no"},
}};

constexpr std::array<ColumnDeclaration, 3> work_programme = {{
    {"topic", text, key, "what will be looked at"},
    {"presenter", text, optional, "who presents it"},
    {"meeting", text, optional, "the proposed meeting; empty if there is none yet"},
}};

constexpr std::array<ColumnDeclaration, 5> attendance = {{
    {"member", text, key, "a seat or a role, never a person's name"},
    {"capacity", text, optional, "Chair, co-opted member, officer"},
    {"attendance", text, required,
     "present in the room, remote by video, or neither; officers and guests are in attendance",
     one_of<model::attendance_words>},
    {"substitute_for", text, optional,
     "for a substitute, the seat that they took, which has a row with apologies", "",
     "attendance.member"},
    {"note", text, optional, "from or until when, or for which items"},
}};

constexpr std::array<ColumnDeclaration, 5> declarations = {{
    {"item", text, key, "the item of the agenda", "", "agenda.item"},
    {"member", text, key, "who declared it: a seat"},
    {"kind", text, required, "its kind, as the code of conduct names it"},
    {"interest", text, required, "the interest, as a sentence that is printed"},
    {"left", text, optional, "whether the member left the meeting for the item", "yes|no"},
}};

constexpr std::array<ColumnDeclaration, 2> minutes = {{
    {"item", text, key, "the item of the agenda", "", "agenda.item"},
    {"discussion", text, required, "what was said; it may have paragraphs and lists"},
}};

constexpr std::array<ColumnDeclaration, 9> decisions = {{
    {"item", text, key, "the item of the agenda", "", "agenda.item"},
    {"number", text, key, "its number among the decisions on the item"},
    {"resolution", text, required, "what was decided; it may have paragraphs and lists"},
    {"reason", text, optional, "why, as a sentence that is printed"},
    {"alternatives", text, optional, "what was considered and rejected, and why"},
    {"vote", text, optional,
     "how many voted for it, against it and abstained, if there was a vote"},
    {"call_in", date, optional, "the last day on which it can be called in"},
    {"exempt_paragraph", text, optional,
     "if it is exempt, the paragraphs of Schedule 12A that apply, as in agenda.csv"},
    {"public_summary", text, optional,
     "for an exempt decision, a sentence that the public may read in its place"},
}};

constexpr std::array<ColumnDeclaration, 10> meeting_actions = {{
    {"id", text, key, "a short id that stays the same from meeting to meeting"},
    {"item", text, optional, "the item under which it was asked for, at that meeting"},
    {"raised", date, required, "the day of that meeting"},
    {"action", text, required, "what is to be done"},
    {"owner", text, required, "who does it: a role, never a person's name"},
    {"due", date, optional, "by when"},
    {"status", text, optional, "whether it is done", one_of_or_first<model::log_status_words>},
    {"closed", date, optional, "the day on which it was done or dropped"},
    {"update", text, optional, "what was done so far"},
    {"overdue", text, optional,
     "muster fills it in, so leave it out: an open action was due before the meeting", "yes"},
}};

constexpr std::array<TableDeclaration, 15> tables = {{
    {.name = "meeting",
     .title = "Meeting",
     .description = "The meeting that a committee pack is for; one row.",
     .columns = meeting,
     .extras = Extras::audience},
    {.name = "meeting_dates",
     .title = "Dates of meetings",
     .description = "The committee's meetings. `muster new edition` takes the next date from here "
                    "that was not cancelled.",
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
     .shown_to_public = "item,title,exempt_paragraph,status,supplement,kind",
     .ground = "exempt_paragraph"},
    {.name = "reports",
     .title = "Reports",
     .description = "The cover sheet of each report. The report of an exempt item is restricted.",
     .columns = reports,
     .extras = Extras::audience},
    {.name = "supplements",
     .title = "Supplementary packs",
     .description = "Supplementary packs that came out after the pack, each on its own day. The "
                    "pack and earlier supplements stay as they were.",
     .columns = supplements,
     .extras = Extras::audience},
    {.name = "made_public",
     .title = "Papers made public",
     .description = "Exempt papers that were made public later. Their other marks stay.",
     .columns = made_public,
     .extras = Extras::audience},
    {.name = "appendices",
     .title = "Appendices",
     .description =
         "The appendices of the reports. The exempt part of a report is an exempt appendix.",
     .columns = appendices,
     .extras = Extras::audience,
     .shown_to_public = "item,number,supplement,title,exempt_paragraph",
     .ground = "exempt_paragraph"},
    {.name = "attendance",
     .title = "Attendance",
     .description = "Who attended the meeting, and who sent apologies.",
     .columns = attendance,
     .extras = Extras::audience},
    {.name = "declarations",
     .title = "Declarations of interest",
     .description = "The interests that members declared.",
     .columns = declarations,
     .extras = Extras::audience},
    {.name = "minutes",
     .title = "Minutes",
     .description = "What was said on each item. The minutes of an exempt item are restricted.",
     .columns = minutes,
     .extras = Extras::audience},
    {.name = "decisions",
     .title = "Decisions",
     .description = "What was decided on each item. The decision on an exempt item is restricted.",
     .columns = decisions,
     .extras = Extras::audience,
     .shown_to_public = "item,number,exempt_paragraph,public_summary",
     .ground = "exempt_paragraph"},
    {.name = "meeting_actions",
     .title = "Actions of meetings",
     .description = "What the committee asked for, carried from meeting to meeting.",
     .columns = meeting_actions,
     .extras = Extras::audience},
    {.name = "work_programme",
     .title = "Forward plan of work",
     .description = "What the committee will look at, and when.",
     .columns = work_programme,
     .extras = Extras::audience},
}};

}  // namespace

std::span<const TableDeclaration> committee_tables() { return tables; }

}  // namespace muster::load
