// SPDX-License-Identifier: MIT
// The tables of possible responses to a gap, and of the assumptions behind all figures. Sectors
// read them (plugins/sdk); publications print them.
#include <array>

#include "load/table_declaration.hpp"

namespace muster::load {

namespace {

using enum Shape;
using enum Need;

constexpr std::array<ColumnDeclaration, 12> scenarios = {{
    {"scenario", text, key,
     "what is done, as it is printed; rows with the same words are one scenario"},
    {"sector", text, key, "the sector's id, or all for every sector", "all", sector_ids},
    {"profession", text, optional_key, "the profession as it is printed; empty for all"},
    {"lever", text, key, "which input the row changes", "retention|recruitment|productivity"},
    {"from", date, key, "the first day on which it takes effect"},
    {"until", date, optional, "the last day on which it takes effect; empty: to the horizon"},
    {"value", quantity, required,
     "retention: the percentage points by which turnover falls, 1%; recruitment: extra staff a "
     "year; productivity: the share of the staff needed that is saved, 1.5%"},
    {"unit", text, required, "percent for retention and productivity; wte or posts for recruitment",
     "percent|wte|posts"},
    {"owner", text, required, "who is responsible for it: a role"},
    {"source", text, optional, "where the value is from"},
    {"assumption", text, optional, "the assumption it is based on", "", "assumptions.id"},
    {"actions", text, optional, "ids of the actions that it counts on, with spaces between", "",
     "actions.id*"},
}};

constexpr std::array<ColumnDeclaration, 10> assumptions = {{
    {"id", text, key, "a short id, which is printed: A1"},
    {"kind", text, optional,
     "an adjustment is a change made by hand, to data or to a result; else it is an assumption",
     "|assumption|adjustment"},
    {"input", text, optional, "the input of the gap model that it is about",
     "staff|vacancies|growth|trend|horizon|retention|recruitment|productivity|other"},
    {"assumption", text, required, "what is assumed, in a sentence"},
    {"value", text, optional, "the value as it is printed, with its unit: 20% of funded posts"},
    {"owner", text, required, "who is responsible for it: a role"},
    {"source", text, optional, "where it is from"},
    {"date", date, required, "when it was made"},
    {"review", date, optional, "when to review it"},
    {"order", order, optional, "its place in the register"},
}};

constexpr std::array<TableDeclaration, 2> scenarios_declared = {{
    {.name = "scenarios",
     .title = "Scenarios",
     .description =
         "What could be done about the gap. Each row changes one input of the gap model; several "
         "rows may make one scenario. Doing nothing is always shown too.",
     .columns = scenarios,
     .rules = "value%unit"},
    {.name = "assumptions",
     .title = "Assumptions register",
     .description = "The assumptions behind the figures, and adjustments that were made by hand.",
     .columns = assumptions},
}};

}  // namespace

std::span<const TableDeclaration> scenario_tables() { return scenarios_declared; }

}  // namespace muster::load
