// SPDX-License-Identifier: MIT
// The tables of forward and recovery plans: the population now and in the future, and the actions
// planned for it, with their dates, costs and risks.
#include <array>

#include "load/table_declaration.hpp"

namespace muster::load {

namespace {

using enum Shape;
using enum Need;

constexpr std::array<ColumnDeclaration, 4> population = {{
    {"scenario", text, key, "the projection, as it is printed"},
    {"year", year, key, "the year"},
    {"area", text, optional_key, "a part of the area; empty for the whole"},
    {"people", count, required, "the number of people, or the increase; the caption says which"},
}};

constexpr std::array<ColumnDeclaration, 11> portfolios = {{
    {"id", text, key, "a short id"},
    {"number", order, required, "its number, which is printed"},
    {"group", text, optional, "the group that it belongs to", "", "portfolio_groups.id"},
    {"title", text, required, "its title"},
    {"lead", text, optional, "who leads it: a role or an organisation, never a person's name"},
    {"vision", text, required, "what it aims to achieve"},
    {"mission", text, optional, "how it means to do that"},
    {"depends_on", text, optional, "the other work that it needs"},
    {"stakeholders", text, required, "who takes part"},
    {"partners", text, optional, "how partners were consulted"},
    {"public", text, optional, "how the public was consulted"},
}};

constexpr std::array<ColumnDeclaration, 4> portfolio_items = {{
    {"portfolio", text, key, "the portfolio", "", "portfolios.id"},
    {"kind", text, key, "its kind", "driver|programme|benefit"},
    {"item", text, key, "the driver, programme or benefit, in a sentence"},
    {"by", text, optional, "for a benefit, when residents will see it"},
}};

constexpr std::array<ColumnDeclaration, 5> population_groups = {{
    {"id", text, key, "a short id"},
    {"number", order, required, "its number, which is printed"},
    {"title", text, required, "what the group is called"},
    {"who", text, required, "who is in it"},
    {"aim", text, optional, "what the plan sets out to do for it"},
}};

constexpr std::array<ColumnDeclaration, 3> group_items = {{
    {"group", text, key, "the population group", "", "population_groups.id"},
    {"kind", text, key, "its kind", "target|care|deliver|enabler|finding"},
    {"item", text, key,
     "who comes first, what is done, what is needed or what was found, in a sentence"},
}};

constexpr std::array<ColumnDeclaration, 6> milestones = {{
    {"id", text, key, "a short id"},
    {"group", text, optional, "the population group; empty for all", "", "population_groups.id"},
    {"milestone", text, required, "what is done"},
    {"from", date, required, "the day on which it begins, or any day of that quarter"},
    {"to", date, required, "the day on which it ends, or any day of that quarter"},
    {"lead", text, optional, "who leads it"},
}};

constexpr std::array<ColumnDeclaration, 7> risks = {{
    {"id", text, key, "a short id"},
    {"group", text, optional, "the population group; empty for all", "", "population_groups.id"},
    {"risk", text, required, "what could happen, and what would follow from it"},
    {"mitigation", text, required, "what is done about it"},
    {"owner", text, required, "who is responsible for it: a role"},
    {"rating", text, optional, "the id of a rating in edition.yaml", "", "ratings"},
    {"order", order, optional, "its place among the risks"},
}};

constexpr std::array<ColumnDeclaration, 3> budget_scenarios = {{
    {"scenario", text, key, "what is assumed, as it is printed"},
    {"year", text, key, "the financial year, as it is printed"},
    {"gap", million_pounds, required,
     "the shortfall in millions of pounds: 71 or £71m"},
}};

constexpr std::array<ColumnDeclaration, 4> governance = {{
    {"board", text, key, "the board or group"},
    {"role", text, required, "what it does for the plan"},
    {"reports_to", text, optional, "the board to which it reports; empty for one at the top"},
    {"advises", text, optional, "the boards that it advises, with ; between"},
}};

constexpr std::array<TableDeclaration, 9> outlook_declared = {{
    {.name = "population",
     .title = "Population now and to come",
     .description = "How many people live in the area, by scenario.",
     .columns = population},
    {.name = "portfolios",
     .title = "Portfolios",
     .description = "The programmes of a forward plan, a page or two each.",
     .columns = portfolios,
     .extras = Extras::audience},
    {.name = "portfolio_items",
     .title = "Drivers, programmes and benefits",
     .description = "The drivers, programmes and benefits of each portfolio.",
     .columns = portfolio_items,
     .extras = Extras::audience},
    {.name = "population_groups",
     .title = "Population groups",
     .description = "The groups that a plan is made for.",
     .columns = population_groups,
     .extras = Extras::audience},
    {.name = "group_items",
     .title = "Care, delivery, enablers and findings by group",
     .description = "Who comes first in each group, how it is cared for, what will be done, what "
                    "that needs, and what the group said.",
     .columns = group_items,
     .extras = Extras::audience},
    {.name = "milestones",
     .title = "Milestones",
     .description = "What will be done, and when it begins and ends.",
     .columns = milestones},
    {.name = "risks",
     .title = "Risks",
     .description = "What could go wrong, and what is done about it.",
     .columns = risks},
    {.name = "budget_scenarios",
     .title = "Budget gap by scenario",
     .description = "The shortfall in the budget under each assumption.",
     .columns = budget_scenarios},
    {.name = "governance",
     .title = "Governance",
     .description = "Which board does what.",
     .columns = governance,
     .extras = Extras::audience},
}};

}  // namespace

std::span<const TableDeclaration> outlook_tables() { return outlook_declared; }

// The tables of possible responses to a gap, and of the assumptions behind all figures. Sectors
// read them (plugins/sdk); publications print them.

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
