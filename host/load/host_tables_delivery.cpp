// SPDX-License-Identifier: MIT
// The table of a plan's phases, and the tables about the publication itself: sources, quality
// notes, key facts, figures, chart data and abbreviations.
#include <array>

#include "load/table_declaration.hpp"

namespace muster::load {

namespace {

using enum Shape;
using enum Need;

constexpr std::array<ColumnDeclaration, 15> sources = {{
    {"table", text, key, "the table that came from this source", "", "tables"},
    {"file", text, optional_key, "the name of the file that muster imported, if it did"},
    {"title", text, required, "the source's title"},
    {"publisher", text, required, "who published it"},
    {"as_of", date, optional, "the day that it describes"},
    {"basis", text, optional,
     "printed by the source, worked out from it, or made up because there is none; empty means "
     "published",
     "|published|derived|synthetic"},
    {"origin", text, required, "where it can be found, or how it was made"},
    {"note", text, optional, "what a reader should know"},
    {"sha256", text, optional, "the SHA-256 of that file"},
    {"recipe", text, optional, "the recipe by which it was imported, and its version"},
    {"rows", text, optional, "how many of its rows were read, kept and left out, and why"},
    {"path", text, optional, "where that file was, from the edition's folder; printed nowhere"},
    {"period", text, optional, "the period that was given for it"},
    {"release", text, optional, "which release of the publication it is"},
    {"header", text, optional, "where its header and the columns that the recipe reads were"},
}};

constexpr std::array<ColumnDeclaration, 3> quality_notes = {{
    {"id", text, key, "a short id"},
    {"table", text, required, "the table that the note is about; empty for all", "", "tables"},
    {"note", text, required, "the note, a sentence"},
}};

constexpr std::array<ColumnDeclaration, 5> phases = {{
    {"id", text, key, "a short id; a phase has a row for each of its items"},
    {"period", text, required, "the phase's period as it is printed"},
    {"title", text, required, "the phase's title"},
    {"item", text, required, "one thing that is done in the phase"},
    {"order", order, required, "its place among the rows"},
}};

constexpr std::string_view units =
    "none|wte|headcount|posts|percent|percentage_points|pounds|million_pounds|pounds_per_hour|"
    "years|months|count|millions";

constexpr std::array<ColumnDeclaration, 6> chart_data = {{
    {"chart", text, key, "a short id of the chart"},
    {"label", text, key, "the bar, the row, the area or the period, as it is printed"},
    {"series", text, optional_key,
     "which of the values of one label it is: 2021, Women; empty if there is one"},
    {"value", quantity, required, "the figure; for the unit percent, write 40% or 0.4"},
    {"unit", text, required, "the unit of the figure; empty if it has none", units},
    {"decimals", order, optional,
     "how many decimals to print; empty for the usual number of the unit"},
}};

constexpr std::array<ColumnDeclaration, 11> key_facts = {{
    {"id", text, key, "a short id, by which templates find it"},
    {"sector", text, required, "the sector's id; all or empty for the whole system", "all",
     sector_ids},
    {"label", text, required, "what the figure is, as it is printed"},
    {"value", quantity, required, "the figure; for the unit percent, write 40% or 0.4"},
    {"unit", text, required, "the unit of the figure; empty if it has none", units},
    {"decimals", order, optional,
     "how many decimals to print; empty for the usual number of the unit"},
    {"summary", text, optional, "whether the summary shows it", "yes"},
    {"source", text, required, "where the figure comes from"},
    {"comparison", text, optional,
     "what the figure is compared with: 3% more than in 2021, or the target"},
    {"icon", text, optional, "the name of an icon, printed on its card"},
    {"topic", text, optional,
     "a word by which text chooses some of the facts: where=\"topic=hub\""},
}};

constexpr std::array<ColumnDeclaration, 6> figures = {{
    {"id", text, key, "a short id"},
    {"value", quantity, required, "the figure; for the unit percent, write 40% or 0.4"},
    {"upper", quantity, optional, "the upper end, if the source gives a range"},
    {"unit", text, required, "the unit of the figure; empty if it has none", units},
    {"words", text, required,
     "words near the figure in its sentence, without numbers: unpaid carers"},
    {"source", text, required, "where the figure comes from"},
}};

constexpr std::array<ColumnDeclaration, 2> abbreviations = {{
    {"abbreviation", text, key, "as it is written in the text"},
    {"meaning", text, required, "what it means, written out"},
}};

constexpr std::array<TableDeclaration, 7> delivery_declared = {{
    {.name = "sources",
     .title = "Sources",
     .description = "Where each table comes from; printed in the methods chapter.",
     .columns = sources,
     .extras = Extras::audience},
    {.name = "quality_notes",
     .title = "Notes on data quality",
     .description = "What is missing, estimated or made up; printed in the methods chapter.",
     .columns = quality_notes,
     .extras = Extras::audience},
    {.name = "phases",
     .title = "Phases of delivery",
     .description = "What will be done, and when.",
     .columns = phases,
     .extras = Extras::audience},
    {.name = "key_facts",
     .title = "Key facts",
     .description = "Single figures that belong to no other table.",
     .columns = key_facts,
     .rules = "value%unit"},
    {.name = "figures",
     .title = "Figures in the text",
     .description = "Figures that the text states and no other table has; `muster check` compares "
                    "the text with them. No publication prints this table.",
     .columns = figures,
     .rules = "value%unit"},
    {.name = "chart_data",
     .title = "Figures of charts",
     .description = "Figures that a chart shows and no other table has, a row for each. A template "
                    "or a text selects those of one chart by its id.",
     .columns = chart_data,
     .rules = "value%unit"},
    {.name = "abbreviations",
     .title = "Abbreviations",
     .description = "Abbreviations and their meanings.",
     .columns = abbreviations,
     .extras = Extras::audience},
}};

}  // namespace

std::span<const TableDeclaration> delivery_tables() { return delivery_declared; }

}  // namespace muster::load
