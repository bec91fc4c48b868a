// SPDX-License-Identifier: MIT
// The tables from which diagrams are drawn: steps, plans on a page, logic models and matrices. The
// diagram of who reports to whom is drawn from `governance`, which is declared elsewhere.
#include <array>

#include "load/table_declaration.hpp"

namespace muster::load {

namespace {

using enum Shape;
using enum Need;

constexpr std::array<ColumnDeclaration, 3> steps = {{
    {"process", text, key,
     "the process or cycle that the step belongs to; where= selects the steps by it"},
    {"step", text, key, "the step, as it is printed; the rows are in the order of the steps"},
    {"text", text, optional, "what happens in it, when or by whom"},
}};

constexpr std::array<ColumnDeclaration, 4> plan_on_a_page = {{
    {"band", text, key,
     "the band that the box is in, as it is printed: Vision, Objectives, Enablers"},
    {"column", text, optional_key,
     "the heading that the box is under; empty if the boxes of the band are side by side"},
    {"title", text, key, "the box, as it is printed"},
    {"text", text, optional, "more about it, in a sentence"},
}};

constexpr std::array<ColumnDeclaration, 5> logic_model = {{
    {"id", text, key, "a short id that other rows refer to"},
    {"stage", text, required, "its stage, as it is printed: Inputs, Activities, Outputs, Outcomes"},
    {"item", text, required, "the box, as it is printed"},
    {"text", text, optional, "more about it, in a sentence"},
    {"leads_to", text, optional, "ids of what it leads to in later stages, with spaces between", "",
     "logic_model.id*"},
}};

constexpr std::array<ColumnDeclaration, 4> priorities_matrix = {{
    {"row", text, key, "the row, as it is printed: a priority, or High impact"},
    {"column", text, key, "the column, as it is printed: Success after five years, or Low effort"},
    {"title", text, key, "what is in the cell, as it is printed"},
    {"text", text, optional, "more about it, in a sentence"},
}};

constexpr std::array<TableDeclaration, 4> diagrams_declared = {{
    {.name = "steps",
     .title = "Steps of processes and cycles",
     .description = "What happens one after another.",
     .columns = steps,
     .extras = Extras::audience},
    {.name = "plan_on_a_page",
     .title = "Plan on a page",
     .description = "The whole plan on one page, as boxes in bands.",
     .columns = plan_on_a_page,
     .extras = Extras::audience},
    {.name = "logic_model",
     .title = "Logic model",
     .description = "What goes into a programme, what is done, and what should come of it.",
     .columns = logic_model,
     .extras = Extras::audience},
    {.name = "priorities_matrix",
     .title = "Priorities matrix",
     .description = "Priorities against their measures, or actions by impact and effort.",
     .columns = priorities_matrix,
     .extras = Extras::audience},
}};

}  // namespace

std::span<const TableDeclaration> diagram_tables() { return diagrams_declared; }

}  // namespace muster::load
