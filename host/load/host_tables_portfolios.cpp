// SPDX-License-Identifier: MIT
// The tables of a forward plan that compare an area with others, and that say how its portfolios
// belong together.
#include <array>

#include "load/table_declaration.hpp"

namespace muster::load {

namespace {

using enum Shape;
using enum Need;

constexpr std::array<ColumnDeclaration, 7> indicators = {{
    {"indicator", text, key, "a short id of what is measured, by which templates choose its rows"},
    {"area", text, key, "the area or the group that the figure is for, as it is printed"},
    {"period", text, optional_key, "the year or the date, as it is printed"},
    {"percentage", growth, optional,
     "the figure, if it is a share or a change: 54% or 0.54, -4.9%"},
    {"number", quantity, optional, "the figure, if it is a number; the caption says of what"},
    {"unit", text, optional,
     "what the number counts, such as people or £ million, as it is printed"},
    {"code", text, optional,
     "the area's code of the Office for National Statistics, such as E09000012; for maps"},
}};

constexpr std::array<ColumnDeclaration, 4> portfolio_groups = {{
    {"id", text, key, "a short id that portfolios refer to"},
    {"number", order, required, "its number, which is printed"},
    {"title", text, required, "its title"},
    {"summary", text, required, "what its portfolios have in common, in one or two sentences"},
}};

constexpr std::array<TableDeclaration, 2> portfolios_declared = {{
    {.name = "indicators",
     .title = "Indicators",
     .description = "Figures that compare areas, groups of people or years, for charts and maps.",
     .columns = indicators},
    {.name = "portfolio_groups",
     .title = "Groups of portfolios",
     .description = "The chapters of a forward plan into which its portfolios are put.",
     .columns = portfolio_groups,
     .extras = Extras::audience},
}};

}  // namespace

std::span<const TableDeclaration> portfolio_tables() { return portfolios_declared; }

}  // namespace muster::load
