// SPDX-License-Identifier: MIT
// The tables about a committee's year. muster fills them in from the meetings that edition.yaml
// names; a committee that has no folders of its meetings can write them itself.
#include <array>

#include "load/table_declaration.hpp"
#include "model/table_words.hpp"

namespace muster::load {

namespace {

using enum Shape;
using enum Need;

constexpr std::array<ColumnDeclaration, 26> whole_year = {{
    {"committee", text, key, "the committee's name"},
    {"from", date, required, "the day of the first meeting that was held"},
    {"to", date, required, "the day of the last one"},
    {"held", count, required, "meetings that were held"},
    {"cancelled", count, optional, "meetings that were cancelled"},
    {"not_recorded", count, optional, "dates of meetings that are not recorded"},
    {"items", count, optional, "items of the agendas, without headings"},
    {"late", count, optional, "items that were added after the agenda was published"},
    {"exempt", count, optional, "items that were exempt when the agenda was published"},
    {"exempt_appendices", count, optional, "appendices that were exempt then"},
    {"made_public", count, optional, "exempt items and appendices that were made public later"},
    {"with_decisions", count, optional, "meetings whose decisions are recorded"},
    {"decisions", count, optional, "decisions of these meetings"},
    {"with_attendance", count, optional, "meetings whose attendance is recorded"},
    {"possible", count, optional, "seats at these meetings, added up"},
    {"attended", count, optional, "attendances at these meetings, in the room or by video"},
    {"attendance_rate", share, optional, "attendances as a share of the seats"},
    {"log_of", date, optional, "the last meeting that has a log of actions"},
    {"carried", count, optional, "actions that were open when the year began"},
    {"raised", count, optional, "actions that were asked for in the year"},
    {"done", count, optional, "actions that were done"},
    {"dropped", count, optional, "actions that were dropped"},
    {"open", count, optional, "actions that are open in the last log"},
    {"overdue", count, optional, "open actions that were due before the meeting of the last log"},
    {"lost", count, optional, "actions that were open and are in no later log"},
    {"days", quantity, optional, "days from the request until an action was done, on average"},
}};

constexpr std::array<ColumnDeclaration, 14> year_meetings = {{
    {"date", date, key, "the day of the meeting"},
    {"meeting", text, optional_key, "the edition with its papers"},
    {"state", text, required, "whether it was held", one_of<model::meeting_state_words>},
    {"reason", text, optional, "why it was cancelled, as a sentence that is printed"},
    {"items", count, optional, "items of its agenda, without headings"},
    {"late", count, optional, "items that were added after the agenda was published"},
    {"exempt", count, optional, "exempt items"},
    {"decisions", count, optional, "decisions; unknown if they are not recorded"},
    {"possible", count, optional, "seats whose attendance is recorded"},
    {"attended", count, optional, "members who were there, in the room or by video"},
    {"attendance_rate", share, optional, "attended as a share of possible"},
    {"raised", count, optional, "actions that it asked for"},
    {"ended", count, optional, "actions that its log is the first to call done or dropped"},
    {"overdue", count, optional, "open actions in its log that were due before the meeting"},
}};

constexpr std::array<ColumnDeclaration, 6> year_items = {{
    {"purpose", text, key,
     "the purpose of the items; the public doesn't learn that of an exempt item",
     "decision|discussion|information|none|not public"},
    {"items", count, required, "items with this purpose"},
    {"late", count, optional, "items that were added after the agenda was published"},
    {"to_follow", count, optional, "items whose papers followed later"},
    {"withdrawn", count, optional, "items that were withdrawn"},
    {"deferred", count, optional, "items that were deferred to another meeting"},
}};

constexpr std::array<ColumnDeclaration, 4> year_exempt = {{
    {"paragraph", text, key, "the paragraph of Schedule 12A"},
    {"items", count, required, "items that were exempt on this ground"},
    {"appendices", count, required, "appendices that were exempt on this ground"},
    {"made_public", count, optional, "of both, those that were made public later"},
}};

constexpr std::array<ColumnDeclaration, 5> year_decisions = {{
    {"purpose", text, key, "the purpose of the item, as in year_items",
     "decision|discussion|information|none|not public"},
    {"decisions", count, required, "decisions on such items"},
    {"exempt", count, optional, "decisions that are exempt"},
    {"votes", count, optional, "decisions with a vote"},
    {"call_in", count, optional, "decisions that could be called in"},
}};

constexpr std::array<ColumnDeclaration, 10> year_attendance = {{
    {"member", text, key, "a seat: a role or a ward, never a person's name"},
    {"capacity", text, optional, "Chair, Deputy Chair, co-opted member"},
    {"possible", count, required, "meetings that record whether this seat attended"},
    {"attended", count, required, "meetings attended, in the room or by video"},
    {"remote", count, optional, "meetings attended by video"},
    {"apologies", count, optional, "meetings with apologies"},
    {"absent", count, optional, "meetings missed without apologies"},
    {"substituted", count, optional, "meetings at which a substitute took the seat"},
    {"attendance_rate", share, optional, "attended as a share of possible; unknown if that is 0"},
    {"not_recorded", count, optional, "meetings of the seat that don't record its attendance"},
}};

constexpr std::array<ColumnDeclaration, 9> year_actions = {{
    {"owner", text, key, "who does them: a role"},
    {"carried", count, optional, "actions that were open when the year began"},
    {"raised", count, optional, "actions that were asked for in the year"},
    {"done", count, optional, "actions that were done"},
    {"dropped", count, optional, "actions that were dropped"},
    {"open", count, optional, "actions that are open in the last log"},
    {"overdue", count, optional, "open actions that were due before the meeting of the last log"},
    {"lost", count, optional, "actions that were open and are in no later log"},
    {"days", quantity, optional, "days from the request until an action was done, on average"},
}};

constexpr std::array<TableDeclaration, 7> tables = {{
    {.name = "year",
     .title = "Year of a committee",
     .description = "A committee's meetings of a year in figures; one row. muster fills it in, and "
                    "the tables after it, if edition.yaml names `meetings`.",
     .columns = whole_year,
     .extras = Extras::audience},
    {.name = "year_meetings",
     .title = "Meetings of the year",
     .description = "The meetings of a committee's year, held and cancelled.",
     .columns = year_meetings,
     .extras = Extras::audience},
    {.name = "year_items",
     .title = "Items of the year",
     .description = "The items of a committee's year by purpose.",
     .columns = year_items,
     .extras = Extras::audience},
    {.name = "year_exempt",
     .title = "Exempt items of the year",
     .description = "The exempt items and appendices of a committee's year by paragraph. One with "
                    "two paragraphs is counted under both.",
     .columns = year_exempt,
     .extras = Extras::audience},
    {.name = "year_decisions",
     .title = "Decisions of the year",
     .description = "The decisions of a committee's year. Meetings that don't record their "
                    "decisions are not counted.",
     .columns = year_decisions,
     .extras = Extras::audience},
    {.name = "year_attendance",
     .title = "Attendance of the year",
     .description = "The attendance of each seat. Meetings that don't record attendance are not "
                    "counted.",
     .columns = year_attendance,
     .extras = Extras::audience},
    {.name = "year_actions",
     .title = "Actions of the year",
     .description = "The actions in the logs of a committee's year by owner. Actions that were "
                    "closed before its first meeting are not counted.",
     .columns = year_actions,
     .extras = Extras::audience},
}};

}  // namespace

std::span<const TableDeclaration> year_tables() { return tables; }

}  // namespace muster::load
