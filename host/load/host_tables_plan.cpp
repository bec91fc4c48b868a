// SPDX-License-Identifier: MIT
// The tables of a plan: its aims, owners, progress and consultation.
#include <array>

#include "load/table_declaration.hpp"
#include "model/table_words.hpp"

namespace muster::load {

namespace {

using enum Shape;
using enum Need;

constexpr std::array<ColumnDeclaration, 6> priorities = {{
    {"id", text, key, "a short id that aims and actions refer to"},
    {"number", order, required, "its number, which is printed"},
    {"title", text, required, "its title"},
    {"summary", text, required, "one or two sentences"},
    {"finding", text, optional, "how far it has come, in a sentence"},
    {"icon", text, optional, "the name of an icon"},
}};

constexpr std::array<ColumnDeclaration, 4> aims = {{
    {"id", text, key, "a short id that actions refer to"},
    {"priority", text, required, "the id of its priority", "", "priorities.id"},
    {"title", text, required, "the aim, as it is printed"},
    {"finding", text, optional, "how far it has come, in a few words without a full stop"},
}};

constexpr std::array<ColumnDeclaration, 18> actions = {{
    {"id", text, key,
     "a short id that stays the same from edition to edition; an action that serves two "
     "priorities has a row, with this id, under each"},
    {"priority", text, key, "the id of its priority", "", "priorities.id"},
    {"aim", text, optional, "the id of its aim", "", "aims.id"},
    {"action", text, required, "what will be done"},
    {"lead", text, required,
     "who leads it: a role or an organisation, never a person's name; several on lines of their "
     "own; empty means the lead of the row above, under the same aim",
     "", "", "priority,aim"},
    {"outcome", text, optional, "what it means for people"},
    {"measure", text, optional, "how success is measured"},
    {"target", text, optional, "the target: what should be reached"},
    {"timeline", text, optional,
     "when it will be done, in the plan's own words, if a date says too little"},
    {"due", date, optional, "by when"},
    {"rating", text, optional,
     "the id of a rating in edition.yaml; the latest rating in updates.csv replaces it", "",
     "ratings"},
    {"progress", text, optional,
     "what was done so far; updates.csv adds dated lines; empty means that no update was received"},
    {"status", text, optional,
     "whether work continues: a closed action is finished, a withdrawn one was abandoned; empty "
     "means "
     "open",
     one_of_or_first<model::action_status_words>},
    {"headline", text, optional,
     "which list of headlines the action is in: examples of progress, actions for further "
     "development, or key actions of the coming year",
     "progress|development|next"},
    {"headline_text", text, optional, "the headline's words"},
    {"linked", text, optional, "ids of related actions, with spaces between", "", "actions.id*"},
    {"serves", text, optional,
     "the sectors and professions that it serves, with ; between: acute: Adult nurses; "
     "social_care"},
    {"summary", text, optional, "whether the summary names it", "yes"},
}};

constexpr std::array<ColumnDeclaration, 4> amendments = {{
    {"action", text, key, "the id of the action that was amended", "", "actions.id"},
    {"column", text, key,
     "the column of actions.csv that was amended; 'action' means its wording, 'added' that the "
     "whole action is new",
     "action|lead|outcome|measure|target|timeline|due|added"},
    {"date", date, optional, "the day of the amendment; if empty, the edition's baseline date"},
    {"reason", text, optional,
     "the reason, in words that can follow a comma: after a session with carers"},
}};

constexpr std::array<ColumnDeclaration, 5> feedback = {{
    {"id", text, key, "a short id"},
    {"theme", text, required, "the theme it belongs to, as it is printed"},
    {"said", text, required, "what people said"},
    {"did", text, required, "what was done about it, or why nothing was"},
    {"outside", text, optional,
     "whose remit it falls under, if not the plan's; empty if it is the plan's"},
}};

constexpr std::array<ColumnDeclaration, 3> reviews = {{
    {"version", text, key, "the version that the review makes: v2"},
    {"date", date, required, "the month of the review"},
    {"kind", text, required, "the kind of review", "snapshot|annual"},
}};

constexpr std::array<ColumnDeclaration, 4> update_log = {{
    {"action", text, key, "the id of the action", "", "actions.id"},
    {"date", date, key, "the day of the update"},
    {"update", text, required, "what was done, as it is printed after the date"},
    {"rating", text, optional,
     "the id of its rating from that day on; if empty, the rating stays as it was", "", "ratings"},
}};

constexpr std::array<TableDeclaration, 7> plan_declared = {{
    {.name = "priorities",
     .title = "Priorities",
     .description = "What the strategy sets out to do.",
     .columns = priorities,
     .extras = Extras::audience},
    {.name = "aims",
     .title = "Aims",
     .description = "What each priority aims to achieve.",
     .columns = aims,
     .extras = Extras::audience},
    {.name = "actions",
     .title = "Strategic actions",
     .description = "What is done for each priority, by whom, measured how.",
     .columns = actions},
    {.name = "updates",
     .title = "Updates on actions",
     .description = "What the leads reported, a dated row for each answer; `muster updates import` "
                    "appends to it. Publications print the rows since `updates: {from: ...}` in "
                    "edition.yaml as progress, and the latest rating.",
     .columns = update_log,
     .extras = Extras::audience},
    {.name = "amendments",
     .title = "Amendments",
     .description = "Why actions were amended, and amendments older than the edition before this "
                    "one. muster finds what was amended by comparing the two editions.",
     .columns = amendments,
     .extras = Extras::audience},
    {.name = "feedback",
     .title = "You said, we did",
     .description = "What people said about the plan, and what came of it.",
     .columns = feedback,
     .extras = Extras::audience},
    {.name = "reviews",
     .title = "Review calendar",
     .description = "When the plan is reviewed, and which version each review makes.",
     .columns = reviews,
     .extras = Extras::audience},
}};

}  // namespace

std::span<const TableDeclaration> plan_tables() { return plan_declared; }

}  // namespace muster::load
